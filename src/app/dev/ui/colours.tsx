import { BothThemes, Samples } from './section';

/** Written out whole, because Tailwind reads class names from the source. */
const GROUNDS = [
  ['paper', 'bg-paper', 'the page'],
  ['surface', 'bg-surface', 'cards, fields'],
  ['sunken', 'bg-sunken', 'under the pointer'],
  ['line', 'bg-line', 'parts things'],
  ['line-strong', 'bg-line-strong', 'borders of controls'],
  ['ink-soft', 'bg-ink-soft', 'second text'],
  ['ink', 'bg-ink', 'text'],
] as const;

const ACCENTS = [
  ['accent', 'bg-accent', 'brick'],
  ['accent-strong', 'bg-accent-strong', 'under the pointer'],
  ['accent-wash', 'bg-accent-wash', 'behind it'],
  ['on-accent', 'bg-on-accent', 'text on it'],
] as const;

const MEANINGS = [
  ['good', 'bg-good', 'bg-good-wash'],
  ['watch', 'bg-watch', 'bg-watch-wash'],
  ['risk', 'bg-risk', 'bg-risk-wash'],
  ['unknown', 'bg-unknown', 'bg-unknown-wash'],
] as const;

/** All tokens with their names, on paper and on ink. */
export function Colours() {
  return (
    <BothThemes className="grid gap-8">
      <Samples name="Grounds and ink" className="grid gap-2 sm:grid-cols-2">
        {GROUNDS.map((token) => (
          <Swatch key={token[0]} token={token} />
        ))}
      </Samples>
      <Samples name="Accent" className="grid gap-2 sm:grid-cols-2">
        {ACCENTS.map((token) => (
          <Swatch key={token[0]} token={token} />
        ))}
      </Samples>
      <Samples name="Meanings, each with its wash" className="grid gap-2 sm:grid-cols-2">
        {MEANINGS.map(([name, ground, wash]) => (
          <div key={name} className="flex items-center gap-3">
            <span className={`h-10 w-8 rounded-md border border-line ${ground}`} />
            <span className={`h-10 w-8 rounded-md border border-line ${wash}`} />
            <span className="text-sm">{name}</span>
          </div>
        ))}
      </Samples>
    </BothThemes>
  );
}

function Swatch({ token: [name, ground, use] }: { token: readonly [string, string, string] }) {
  return (
    <div className="flex items-center gap-3">
      <span className={`h-10 w-16 shrink-0 rounded-md border border-line ${ground}`} />
      <span className="text-sm leading-tight">
        {name}
        <span className="block text-ink-soft">{use}</span>
      </span>
    </div>
  );
}
