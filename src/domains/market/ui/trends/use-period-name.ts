import { useTranslations } from 'next-intl';

/** `2024` stays, `2024-Q1` is written as people of the language write a quarter. */
export function usePeriodName(): (period: string) => string {
  const t = useTranslations('trends');
  return (period) => {
    const [year = '', quarter] = period.split('-Q');
    return quarter ? t('quarter', { quarter, year }) : year;
  };
}
