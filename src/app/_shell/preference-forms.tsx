import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { LOCALES } from '@/kernel/locale';
import { keepPreference } from './preferences';
import type { Theme } from './theme';

/** Each language by its own name, so that whoever is lost finds home. */
const LANGUAGE_NAMES = { en: 'English', fr: 'Français' } as const;

interface Choice {
  value: string;
  label: string;
  lang?: string;
}

/** Language and theme, as two groups of buttons that post a form. */
export function PreferenceForms({ theme }: { theme: Theme | undefined }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  return (
    <div className="grid gap-5">
      <Choices
        name="locale"
        legend={t('language')}
        chosen={locale}
        choices={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      />
      <Choices
        name="theme"
        legend={t('theme')}
        chosen={theme ?? 'system'}
        choices={[
          { value: 'system', label: t('themeSystem') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
      />
    </div>
  );
}

function Choices(props: { name: string; legend: string; chosen: string; choices: Choice[] }) {
  return (
    <form action={keepPreference}>
      <fieldset>
        <legend className="eyebrow mb-1">{props.legend}</legend>
        {props.choices.map(({ value, label, lang }) => (
          <button
            key={value}
            name={props.name}
            value={value}
            lang={lang}
            type="submit"
            aria-pressed={value === props.chosen}
            className="touch flex min-h-10 w-full items-center justify-between gap-4 border-line border-b py-2 text-left last:border-b-0 hover:text-accent aria-pressed:font-medium"
          >
            {label}
            {value === props.chosen && (
              <Check aria-hidden="true" className="size-5 text-accent" strokeWidth={1.75} />
            )}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
