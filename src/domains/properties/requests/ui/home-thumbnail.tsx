import { Home } from 'lucide-react';
import { classNames } from '@/ui/class-names';
import { photoSources } from '../../ui/card/photo-sources';

/** The first photo of the home that is spoken of, small; its title stands beside it. */
export function HomeThumbnail({ photo, className }: { photo: string | null; className: string }) {
  if (photo === null) {
    return (
      <span className={classNames('grid place-items-center rounded-md bg-sunken', className)}>
        <Home aria-hidden="true" className="size-5 text-ink-soft" strokeWidth={1.5} />
      </span>
    );
  }
  return (
    <img
      {...photoSources(photo)}
      sizes="7rem"
      alt=""
      loading="lazy"
      decoding="async"
      className={classNames('rounded-md bg-sunken object-cover', className)}
    />
  );
}
