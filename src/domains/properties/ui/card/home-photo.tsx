import { useTranslations } from 'next-intl';
import { classNames } from '@/ui/class-names';
import { GableDrawing } from '@/ui/gable-drawing';
import type { ListingCard } from '../../contract';
import { photoSources, placeholderStyle } from './photo-sources';

/**
 * The photo that stands for a home, cropped to 3:2 so that lists keep their lines. `eager` for what is on the first
 * screen: it is fetched before anything below.
 */
export function HomePhoto(props: {
  photo: ListingCard['photos'][number] | undefined;
  alt: string;
  sizes: string;
  eager?: boolean;
  className?: string;
}) {
  const t = useTranslations('homes');
  const { photo, alt, sizes, eager = false } = props;
  const frame = classNames('aspect-3/2 w-full bg-sunken', props.className);
  if (!photo) {
    return (
      <div className={classNames(frame, 'grid place-items-center text-ink-soft')}>
        <span className="flex flex-col items-center gap-2 text-sm">
          <GableDrawing className="w-20 text-line-strong" />
          {t('noPhoto')}
        </span>
      </div>
    );
  }
  return (
    <img
      {...photoSources(photo.url)}
      alt={alt}
      sizes={sizes}
      width={photo.width ?? 1200}
      height={photo.height ?? 800}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className={classNames(frame, 'bg-center bg-cover object-cover')}
      style={placeholderStyle(photo.placeholder)}
    />
  );
}
