import type { PublicationForm } from '../contract';
import type { MissingField } from '../model';

/** What every part of the form is given. */
export interface FormProps {
  readonly form: PublicationForm;
  readonly change: (patch: Partial<PublicationForm>) => void;
  /** What is wrong with a field, once publishing was tried. */
  readonly errorOf: (field: MissingField) => string | undefined;
}
