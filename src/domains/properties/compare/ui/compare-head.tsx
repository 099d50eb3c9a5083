import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ComparedHome } from '../../contract-figures';
import { HomePhoto } from '../../ui/card/home-photo';
import { photoSources, placeholderStyle } from '../../ui/card/photo-sources';
import { StatusBadge } from '../../ui/card/status-badge';
import { FavouriteButton } from '../../ui/favourites/favourite-button';
import { favouriteOf } from '../../ui/favourites/favourite-of';
import { compareHref } from '../address';
import { RemoveHome } from './remove-home';

const MORE_PHOTOS = 3;

/** The homes themselves: photos, title, place, and the way out of the comparison. */
export function CompareHead({ homes }: { homes: readonly ComparedHome[] }) {
  const t = useTranslations('compare');
  return (
    <thead>
      <tr>
        <td className="sticky left-0 z-10 bg-paper" />
        {homes.map((home) => (
          <th
            key={home.id}
            scope="col"
            className="border-ink border-b pr-4 pb-3 text-left align-top font-normal"
          >
            <div className="relative">
              <HomePhoto
                photo={home.photos[0]}
                alt=""
                sizes="(min-width: 64rem) 20rem, 45vw"
                eager
                className="rounded-lg"
              />
              <span className="absolute top-1.5 right-1.5 flex gap-1.5">
                <FavouriteButton home={favouriteOf(home)} />
                <RemoveHome
                  home={{ id: home.id, title: home.title, photo: null }}
                  href={compareHref(homes.flatMap(({ id }) => (id === home.id ? [] : [id])))}
                />
              </span>
              <span className="absolute bottom-2 left-2">
                <StatusBadge status={home.status} />
              </span>
            </div>
            <MorePhotos home={home} />
            <Link
              href={`/properties/${home.id}`}
              prefetch={false}
              className="mt-2 line-clamp-2 font-medium hover:underline"
            >
              {home.title}
            </Link>
            <span className="block text-ink-soft text-sm">
              {`${home.postalCode} ${home.city}`}
              {home.isDemo ? ` · ${t('demo')}` : ''}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function MorePhotos({ home }: { home: ComparedHome }) {
  const photos = home.photos.slice(1, 1 + MORE_PHOTOS);
  if (photos.length === 0) return null;
  return (
    <span className="mt-1.5 grid grid-cols-3 gap-1.5">
      {photos.map((photo) => (
        <img
          key={photo.url}
          src={photoSources(photo.url).src}
          alt=""
          width={photo.width ?? 600}
          height={photo.height ?? 400}
          loading="lazy"
          decoding="async"
          className="aspect-4/3 w-full rounded-md bg-cover bg-sunken object-cover"
          style={placeholderStyle(photo.placeholder)}
        />
      ))}
    </span>
  );
}
