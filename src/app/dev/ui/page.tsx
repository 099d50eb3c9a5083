import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Actions } from './actions';
import { Choices } from './choices';
import { Colours } from './colours';
import { Fields } from './fields';
import { Figures } from './figures';
import { Meanings } from './meanings';
import { Notices } from './notices';
import { Overlays } from './overlays';
import { Section } from './section';
import { Shapes } from './shapes';
import { States } from './states';
import { Tables } from './tables';
import { TypeScale } from './type-scale';
import { Waiting } from './waiting';

export const metadata: Metadata = { title: 'Design system' };

const SECTIONS = [
  [
    'type',
    'Type',
    'Fraunces for titles and large figures, Instrument Sans for the rest.',
    TypeScale,
  ],
  [
    'colour',
    'Colour',
    'Light is warm paper, dark is ink. Every pair that meets has its contrast tested.',
    Colours,
  ],
  ['shape', 'Shape', 'Two radii, one shadow, and lines rather than boxes.', Shapes],
  ['actions', 'Actions', 'A button says what it does. One primary a view.', Actions],
  ['fields', 'Fields', 'Label above, help below; an error takes the help’s place.', Fields],
  ['choices', 'Choices', 'Ticked, picked from a list, or filtered by.', Choices],
  ['meanings', 'Meanings', 'Each of the four has a shape as well as a colour.', Meanings],
  ['figures', 'Figures', 'In the reader’s own writing. What is unknown is said.', Figures],
  ['tables', 'Tables', 'Lines between rows, figures under each other.', Tables],
  ['overlays', 'Overlays', 'What floats has the one shadow. Esc closes all of it.', Overlays],
  ['notices', 'Notices', 'What happened, at the lower edge, with a way back.', Notices],
  ['waiting', 'Waiting', 'The shape of what comes, or how far it is.', Waiting],
  ['states', 'States', 'Nothing yet, and something failed.', States],
] as const;

/** Every component in every state, for those who build pages. */
export default function Page() {
  if (process.env.NODE_ENV === 'production') notFound();
  return (
    <div className="page grid gap-x-16 py-12 md:py-20 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <header className="lg:col-start-2">
        <h1 className="title max-w-[14ch] text-3xl">A good notary’s desk</h1>
        <p className="mt-6 max-w-prose text-ink-soft text-lg">
          Calm paper, dark ink, one warm accent; exact figures, nothing that shouts. These are the
          parts that every page is made of, each in all its states.
        </p>
      </header>
      <nav
        aria-label="Sections"
        className="sticky top-24 row-span-2 row-start-1 hidden self-start pt-3 lg:block"
      >
        <ul>
          {SECTIONS.map(([id, title]) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="block rounded-md py-1.5 text-ink-soft text-sm hover:text-accent"
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 lg:col-start-2">
        {SECTIONS.map(([id, title, note, Content]) => (
          <Section key={id} id={id} title={title} note={note}>
            <Content />
          </Section>
        ))}
      </div>
    </div>
  );
}
