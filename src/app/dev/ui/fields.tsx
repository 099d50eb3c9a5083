import { NumberField } from '@/ui/number-field';
import { PasswordField } from '@/ui/password-field';
import { SelectField } from '@/ui/select-field';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import { BothThemes, Samples } from './section';

const GRID = 'grid items-start gap-x-6 gap-y-5 sm:grid-cols-2';
const TYPES = [
  { value: 'house', label: 'House' },
  { value: 'flat', label: 'Flat' },
  { value: 'land', label: 'Land', disabled: true },
];

/** Every kind of field: empty, filled, helped, wrong and closed. */
export function Fields() {
  return (
    <BothThemes className="grid gap-8">
      <Samples name="Text" className={GRID}>
        <TextField label="Town or postal code" placeholder="Lyon, 69003, Austin" />
        <TextField label="Name of the search" defaultValue="Near the station" />
        <TextField label="E-mail" hint="Only for what you ask to be told." type="email" />
        <TextField
          label="E-mail"
          defaultValue="ada@exemple"
          error="An address looks like name@example.com."
        />
        <TextField label="Reference" defaultValue="GB-2041" disabled />
        <TextField
          label="Search"
          labelHidden
          placeholder="The label is for screen readers"
          className="self-end"
        />
      </Samples>
      <Samples name="Number, in the reader’s writing" className={GRID}>
        <NumberField label="Price up to" defaultValue={350000} step={10000} min={0} unit="€" />
        <NumberField label="Surface from" placeholder="No minimum" unit="m²" />
        <NumberField label="Rooms" defaultValue={0} error="A home has at least one room." />
        <NumberField label="Floor" defaultValue={3} disabled />
      </Samples>
      <Samples name="Password, list, long text" className={GRID}>
        <PasswordField label="Password" hint="At least ten characters." autoComplete="off" />
        <PasswordField
          label="Password"
          defaultValue="gable"
          error="Five more characters."
          autoComplete="off"
        />
        <SelectField label="Kind of home" options={TYPES} hint="Land comes later." />
        <SelectField label="Kind of home" options={TYPES} error="Choose one." />
        <TextAreaField label="Your question" hint="Grows with what is written." />
        <TextAreaField label="Your question" defaultValue="Is it" error="Say a little more." />
      </Samples>
    </BothThemes>
  );
}
