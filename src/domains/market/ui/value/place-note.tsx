import { useTranslations } from 'next-intl';
import type { ValuedEstimate } from '../../valuation/contract';

/** Says when the value is not of the very address: it is of its street, its town or its postal code. */
export function PlaceNote(props: {
  place: ValuedEstimate['place'];
  home: { address: string | null; postalCode: string | null };
}) {
  const t = useTranslations('price.place');
  const { precision } = props.place;
  const { address, postalCode } = props.home;
  if (precision === 'address' || precision === 'parcel' || precision === 'coordinates') return null;
  return (
    <p className="max-w-prose border-watch border-l-2 py-1 pl-4">
      {address
        ? t(`unknown.${precision}`, { address, postalCode: postalCode ?? '' })
        : t(`coarse.${precision}`, { postalCode: postalCode ?? '' })}
    </p>
  );
}
