import { formatMoney } from '@/kernel/money';
import type { Point } from '@/ui/map/bounds';
import type { MapPoint } from '../../contract';
import type { Cluster } from '../../contract-figures';

/** A home, or as many homes as the server counted near each other. */
export interface Mark extends Point {
  /** Tells what is drawn: marks of one key look the same. */
  readonly key: string;
  readonly count: number;
  /** Null where it stands for several. */
  readonly home: MarkedHome | null;
}

interface MarkedHome {
  readonly id: number;
  /** Short, for the pill: `€350K`. */
  readonly price: string;
  /** Whole, for those who hear the page. */
  readonly label: string;
}

export function markOfPoint({ id, price, ...point }: MapPoint, locale: string): Mark {
  const short = formatMoney(price, locale, { compact: true });
  return {
    ...point,
    key: `${id}:${short}`,
    count: 1,
    home: { id, price: short, label: formatMoney(price, locale) },
  };
}

export function markOfCluster(cluster: Cluster, locale: string): Mark {
  const { count, latitude, longitude, home } = cluster;
  if (home) return markOfPoint({ ...home, latitude, longitude }, locale);
  return { key: `${count}@${longitude},${latitude}`, count, latitude, longitude, home: null };
}
