import { Badge } from '@/ui/badge';
import { MeaningMark } from '@/ui/meaning';
import { BothThemes, Samples } from './section';

const MEANINGS = [
  ['good', 'Paid back in 6 years', 'What speaks for the home.'],
  ['watch', 'Roof of 1998', 'What deserves a look.'],
  ['risk', 'Flood zone', 'What could cost a lot.'],
  ['unknown', 'Year not known', 'What nobody has said yet.'],
] as const;

/** Good, watch, risk, unknown: as badges and as marks beside text. */
export function Meanings() {
  return (
    <BothThemes className="grid gap-8">
      <Samples name="Badge">
        {MEANINGS.map(([meaning, label]) => (
          <Badge key={meaning} meaning={meaning}>
            {label}
          </Badge>
        ))}
        <Badge>New this week</Badge>
      </Samples>
      <Samples name="Mark" className="grid gap-2">
        {MEANINGS.map(([meaning, , text]) => (
          <p key={meaning} className="flex items-center gap-3">
            <MeaningMark meaning={meaning} />
            {text}
          </p>
        ))}
      </Samples>
    </BothThemes>
  );
}
