import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';
import { Price } from '@/ui/price';
import { choiceOf } from '../../compare/choice';
import { CompareButton } from '../../compare/ui/compare-button';
import type { ListingCard } from '../../contract';
import { HideButton } from '../../marks/ui/hide-button';
import { FavouriteButton } from '../favourites/favourite-button';
import { favouriteOf } from '../favourites/favourite-of';
import { HomeFacts } from './home-facts';
import { HomePhoto } from './home-photo';
import { PriceDropBadge } from './price-drop-badge';
import { StatusBadge } from './status-badge';

/**
 * A home in a list: the photo, then price, facts and place. The whole card leads to the home; the heart lies above.
 */
export function HomeCard(props: {
  home: ListingCard;
  /** How wide the photo is shown, as `sizes` of an `<img>`. */
  sizes: string;
  eager?: boolean;
  /** Its pill on the map is under the pointer. */
  lit?: boolean;
  onHover?: (id: number | null) => void;
  level?: 2 | 3;
  /** Offers to leave it out of the reader's searches. */
  hideable?: boolean;
  /** The search that it was a best match of, as its address writes it; the home's page then says why. */
  from?: string | undefined;
}) {
  const t = useTranslations('homes');
  const { home, lit = false, onHover } = props;
  const Heading = `h${props.level ?? 2}` as const;
  return (
    <article
      data-home={home.id}
      data-lit={lit || undefined}
      onMouseEnter={onHover && (() => onHover(home.id))}
      onMouseLeave={onHover && (() => onHover(null))}
      className="group relative scroll-mt-40"
    >
      <div
        className={classNames(
          'relative overflow-hidden rounded-lg outline-2 outline-offset-2 transition-[outline-color]',
          lit ? 'outline-accent' : 'outline-transparent',
        )}
      >
        <HomePhoto
          photo={home.photos[0]}
          alt=""
          sizes={props.sizes}
          eager={props.eager}
          className={classNames(
            'transition-transform duration-200 group-hover:scale-[1.015]',
            home.isSeen && 'opacity-75 saturate-75',
          )}
        />
        <span className="absolute top-3 left-3 flex max-w-[calc(100%-8rem)] flex-wrap gap-2">
          <StatusBadge status={home.status} />
          {home.priceDrop ? <PriceDropBadge price={home.price} drop={home.priceDrop} /> : null}
        </span>
        <CompareButton home={choiceOf(home)} className="absolute right-2 bottom-2 z-10" />
      </div>
      <div className="mt-3 flex items-baseline justify-between gap-3">
        <p className="title text-lg">
          <Price money={home.price} perMonth={home.transaction === 'rent'} />
          {home.priceDrop ? (
            <s className="ml-2 font-normal font-text text-ink-soft text-sm">
              <span className="sr-only">{t('priceBefore')} </span>
              <Price money={home.priceDrop.previous} />
            </s>
          ) : null}
        </p>
        <p className="flex shrink-0 gap-3 text-ink-soft text-sm">
          {home.isSeen ? <span>{t('seen')}</span> : null}
          {home.isDemo ? <span>{t('demo')}</span> : null}
        </p>
      </div>
      <HomeFacts home={home} className="mt-0.5" />
      <Heading className="mt-1 line-clamp-1 font-normal text-base">
        <Link
          href={homeHref(home.id, props.from)}
          prefetch={false}
          data-home-link=""
          className="after:absolute after:inset-0 after:rounded-lg group-hover:underline"
        >
          {home.title}
        </Link>
      </Heading>
      <p className="line-clamp-1 text-ink-soft text-sm">{placeLine(home)}</p>
      {props.hideable ? (
        <HideButton id={home.id} title={home.title} className="absolute top-2 right-15 z-10" />
      ) : null}
      <FavouriteButton home={favouriteOf(home)} className="absolute top-2 right-2 z-10" />
    </article>
  );
}

function homeHref(id: number, from: string | undefined): string {
  return from ? `/properties/${id}?from=${encodeURIComponent(from)}` : `/properties/${id}`;
}

/** Street where known, town, postal code: as much of the address as the listing gives. */
function placeLine(home: ListingCard): string {
  return [home.address, `${home.postalCode} ${home.city}`.trim()].filter(Boolean).join(', ');
}
