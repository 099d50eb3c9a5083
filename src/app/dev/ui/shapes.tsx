import { Card } from '@/ui/card';
import { GableDrawing } from '@/ui/gable-drawing';
import { Wordmark } from '@/ui/wordmark';
import { Samples } from './section';

/** Radii, the shadow, the card, and the two drawings. */
export function Shapes() {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        <Shape name="rounded-md" use="6 px: controls" look="rounded-md border border-line-strong" />
        <Shape
          name="rounded-lg"
          use="12 px: cards, photos"
          look="rounded-lg border border-line-strong"
        />
        <Shape
          name="rounded-full"
          use="chips, badges"
          look="rounded-full border border-line-strong"
        />
        <Shape name="shadow-float" use="only what floats" look="rounded-lg shadow-float" />
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <Samples name="Card" className="grid">
          <Card>
            <p className="title text-lg">Energy certificate</p>
            <p className="mt-1 text-ink-soft">A sheet of paper with a line around it.</p>
            <p className="mt-4 border-line border-t pt-4">
              Inside, lines part things: a card is never put into a card.
            </p>
          </Card>
        </Samples>
        <Samples name="Drawings" className="flex items-center gap-12">
          <GableDrawing className="w-40 text-line-strong" />
          <Wordmark />
        </Samples>
      </div>
    </>
  );
}

function Shape(props: { name: string; use: string; look: string }) {
  return (
    <div>
      <div className={`h-24 bg-surface ${props.look}`} />
      <p className="mt-2 text-sm">{props.name}</p>
      <p className="text-ink-soft text-sm">{props.use}</p>
    </div>
  );
}
