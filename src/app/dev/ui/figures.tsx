import { CATALOGUES } from '@/platform/i18n/catalogues';
import { FigureSamples } from './figure-samples';
import { InLanguage } from './in-language';

/** The same figures as an English and as a French reader sees them. */
export function Figures() {
  return (
    <div className="grid gap-x-12 gap-y-16 xl:grid-cols-2">
      <InLanguage locale="en" messages={{ ui: CATALOGUES.en.ui }}>
        <FigureSamples language="English" />
      </InLanguage>
      <InLanguage locale="fr" messages={{ ui: CATALOGUES.fr.ui }}>
        <FigureSamples language="Français" />
      </InLanguage>
    </div>
  );
}
