'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { type Problem, problemOf } from '../model-limits';
import { readFigure } from '../model-number';
import { type CostSubject, type CostTerms, type FigureTerm, startingTerms } from '../model-terms';
import { CostView } from './cost-view';
import { keepTerms, readKeptTerms } from './kept-terms';

type ByTerm<Value> = Partial<Record<FigureTerm, Value>>;

/** The figures with fields that work. What cannot be a figure is said at its field; the rest keeps the last that could. */
export function CostCalculator({ home }: { home: CostSubject }) {
  const t = useTranslations('cost');
  const locale = useLocale();
  const [terms, setTerms] = useState(() => readKeptTerms(home));
  const [drafts, setDrafts] = useState<ByTerm<string>>({});
  const [problems, setProblems] = useState<ByTerm<Problem>>({});

  function set(change: Partial<CostTerms>) {
    const next = { ...terms, ...change };
    setTerms(next);
    keepTerms(home, next);
  }
  function type(term: FigureTerm, text: string) {
    const value = readFigure(text, locale);
    const problem = problemOf(term, value) ?? undefined;
    setDrafts({ ...drafts, [term]: text });
    setProblems({ ...problems, [term]: problem });
    if (!problem) set({ [term]: value });
  }
  function leave(term: FigureTerm) {
    // A figure that holds is shown in the reader's writing again; one that does not stays to be mended.
    if (!problems[term]) setDrafts({ ...drafts, [term]: undefined });
  }
  const start = startingTerms(home);
  const isChanged = Object.entries(terms).some(
    ([name, value]) => value !== start[name as keyof CostTerms],
  );
  return (
    <>
      <CostView
        home={home}
        terms={terms}
        editing={{
          drafts,
          problems,
          onType: type,
          onLeave: leave,
          onRegime: (regime) => set({ regime }),
        }}
      />
      {isChanged ? (
        <Button
          size="small"
          className="mt-4"
          onClick={() => {
            setDrafts({});
            setProblems({});
            set(start);
          }}
        >
          {t('reset')}
        </Button>
      ) : null}
    </>
  );
}
