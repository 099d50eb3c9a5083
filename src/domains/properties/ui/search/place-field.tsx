'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MapPin, Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { classNames } from '@/ui/class-names';
import { controlClass } from '@/ui/control-class';
import { LONGEST_SENTENCE } from '../../sentence/longest';
import { type PlaceOption, placeOptions } from './place-options';

/** No place has a longer name: what is longer is a sentence. */
const LONGEST_PLACE = 40;

export interface PickedPlace {
  readonly city?: string;
  readonly postalCode?: string;
}

/** Finds towns and postal codes as they are typed; what is no place is asked as a sentence. */
export function PlaceField(props: {
  onPlace: (place: PickedPlace) => void;
  /** Something else than a place, of any length that is read. */
  onSentence: (sentence: string) => void;
  /** The sentence that was asked. */
  sentence?: string | null;
  placeholder: string;
  large?: boolean;
  className?: string;
}) {
  const t = useTranslations('search.filters');
  const trpc = useTRPC();
  const id = useId();
  const [given, setGiven] = useState(props.sentence);
  const [text, setText] = useState(props.sentence ?? '');
  const [isTooLong, setTooLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  if (given !== props.sentence) {
    setGiven(props.sentence);
    setText(props.sentence ?? '');
  }
  const asked = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useQuery(
    trpc.places.suggest.queryOptions(
      { text: asked },
      {
        enabled: asked.length > 0 && asked.length <= LONGEST_PLACE,
        placeholderData: keepPreviousData,
        staleTime: 300_000,
      },
    ),
  );
  const options = asked ? placeOptions(text, data ?? []) : [];
  const isShown = isOpen && options.length > 0;

  function choose(option: PlaceOption | undefined) {
    setOpen(false);
    if (option?.kind === 'place') {
      const { kind, name, postalCode } = option.place;
      props.onPlace(kind === 'postal_code' && postalCode ? { postalCode } : { city: name });
      setText('');
      return;
    }
    const sentence = text.trim();
    if (sentence.length > LONGEST_SENTENCE) setTooLong(true);
    else if (sentence) props.onSentence(sentence);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter' && text.trim()) {
      event.preventDefault();
      // Places of what stood here a moment ago are not what Enter means.
      const isCurrent = asked === text.trim() && !isPlaceholderData;
      choose(isShown && (isCurrent || active > 0) ? options[active] : undefined);
    } else if (event.key === 'Escape' && isShown) {
      event.stopPropagation();
      setOpen(false);
    }
  }

  return (
    <div className={classNames('relative', props.className)}>
      <Search
        aria-hidden="true"
        strokeWidth={1.5}
        className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-ink-soft"
      />
      <input
        id={id}
        name="ask"
        type="search"
        role="combobox"
        data-search-field=""
        aria-label={t('place')}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${id}-${active}` : undefined}
        autoComplete="off"
        aria-invalid={isTooLong || undefined}
        aria-describedby={isTooLong ? `${id}-problem` : undefined}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setTooLong(false);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        className={controlClass(
          classNames(
            'text-ellipsis pl-11 [&::-webkit-search-cancel-button]:hidden',
            props.large && 'h-14 text-lg placeholder:text-base',
          ),
        )}
      />
      {isTooLong ? (
        <p id={`${id}-problem`} role="alert" className="mt-1.5 text-risk text-sm">
          {t('tooLong', { most: LONGEST_SENTENCE })}
        </p>
      ) : null}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('places')}
        hidden={!isShown}
        className="absolute inset-x-0 top-full z-30 mt-2 min-w-72 rounded-lg border border-line bg-surface p-1.5 shadow-float"
      >
        {options.map((option, index) => (
          <OptionLine
            key={option.key}
            id={`${id}-${index}`}
            option={option}
            isActive={index === active}
            onPoint={() => setActive(index)}
            onChoose={() => choose(option)}
          />
        ))}
      </div>
    </div>
  );
}

function OptionLine(props: {
  id: string;
  option: PlaceOption;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  const t = useTranslations('search.filters');
  const locale = useLocale();
  const { option } = props;
  const Icon = option.kind === 'place' ? MapPin : Search;
  return (
    // The keys are the input's: a combobox keeps the focus, its options are only pointed at.
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.isActive}
      onPointerMove={props.onPoint}
      // Before the input loses its focus, which would close the list under the finger.
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
      onKeyDown={undefined}
      className={classNames(
        'flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 text-left',
        props.isActive && 'bg-sunken',
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-soft" strokeWidth={1.5} />
      {option.kind === 'words' ? (
        t('wordsOption', { text: option.text })
      ) : (
        <span className="min-w-0 truncate">
          {option.place.name}
          <span className="text-ink-soft"> {surroundings(option.place, locale)}</span>
        </span>
      )}
    </div>
  );
}

function surroundings(
  place: { postalCode: string | null; state: string | null; country: string },
  locale: string,
): string {
  const country = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(
    place.country,
  );
  return [place.postalCode, place.state, country].filter(Boolean).join(', ');
}
