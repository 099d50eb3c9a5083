import { type Draft, keyAt } from './draft';
import { FEATURE_WORDS } from './vocabulary/features';

export type Scope = 'wanted' | 'unwanted' | 'unasked';

const NEGATION =
  /^(no|not|without|sans|pas|aucun|aucune|ni|nor|neither|non|except|excepte|sauf|hors|excluding|exclude|avoid|eviter|minus|never|jamais|zero|w\/o|isn|aren|doesn|exclut|excluant|avoiding|anything but|nothing)$/;
/** What "don't" is cut into, and how it is typed without its apostrophe. */
const CONTRACTED = /^(t|dont|doesnt|cant|wont)$/;
/** Small words between a negation and what it denies. */
const SKIPPED =
  /^(a|an|any|the|de|d|du|des|le|la|les|un|une|l|en|au|aux|on|in|at|with|have|having|has|want|veux|besoin|need|private|own|big|large|grand|grande|je|il|y|of|etre|be|situe|that|is|which|une|trop|shared|for|kind|sort|par|par pitie|surtout|avoir|qu|me|donne|being|located|petit|petite|small|communal|swimming|live|living|vivre|habiter)$/;
const ENDS =
  /^(with|avec|but|mais|only|just|juste|plutot|yes|however|want|need|;|\.|!|\?|\n|:|\(|\))$/;
const JOINS = /^(or|nor|and|et|ou|ni|neither|\/|&)$/;
const NEEDED =
  /^(needed|necessary|required|essential|important|necessaire|necessaires|obligatoire|obligatoires|indispensable|requis|requise|importante|mandatory|imperatif|vital|must|crucial|needs|besoin|fussed|bothered|deal)$/;
const UNASKED_BEFORE =
  /(?:\bno need (?:for|of)|\bneed|besoin (?:de|d|du)|\bpeu importe|\bdon t care (?:about|for|if)|\bdon t mind|\bregardless of|\bwith or without|\bavec ou sans|\bdont care about|\bnot bothered about|\bnot fussed about|\bne tiens? pas a|\btant pis pour|\bforget (?:about )?|\bwith without|\bsans ou avec|\bpas obligatoirement|\bpas forcement|\bnot necessarily|\bpas necessairement|\beither with or without|\bnot essential (?:but|to have)|\bpas besoin|\bn importe)$/;
const EXCLUDED_AFTER =
  /^(?:: )?(?:exclu|exclus|exclue|exclues|excluded|interdit|proscrit|a eviter|a proscrire|to avoid|a exclure|not wanted|not allowed|no thanks|non merci|(?:no|non)(?= [,.;!)]|$))(?: |$)?/;
const OPTIONAL_AFTER =
  /^(?:is |est |would be |are |sont |serait |soit )?(?:an? )?(?:optional|facultati(?:f|ve|fs)|en option|or not|ou pas|ou non|optionnel(?:le|s)?|not (?:needed|necessary|required|essential|important|a must|mandatory|vital|crucial)|isn t (?:needed|necessary|required|essential|important|a must)|doesn t matter|don t matter|n est pas (?:necessaire|obligatoire|indispensable|important|importante|un critere|requis)|pas (?:necessaire|obligatoire|indispensable|important|importante|requis|requise|obligatoires|besoin|forcement|utile)|non (?:necessaire|obligatoire|indispensable|requis)|peu importe|m est egal|nous est egal|inutile|not bothered|irrelevant|no need|unnecessary)/;

/** Whether what is named at these tokens is wanted, unwanted, or only mentioned as not mattering. */
export function scopeOfNegation(draft: Draft, index: number, length: number): Scope {
  const after = phrase(draft, index + length, 5);
  if (OPTIONAL_AFTER.test(after)) return 'unasked';
  const negation = negationBefore(draft, index);
  const before = phrase(draft, Math.max(0, index - 7), Math.min(7, index)).replace(
    / (?:a|an|any|the|une?|les?|la|l|du|des?|d)$/,
    '',
  );
  if (
    UNASKED_BEFORE.test(before) &&
    !/\b(?:i|we|would|also|really|absolutely|do|must|they|you) need$|^need$/.test(before)
  ) {
    if (
      !/\bneed$/.test(before) ||
      /(?:don t|not|no|never|n t|doesn t|won t|dont) (?:really )?need$/.test(before)
    )
      return 'unasked';
  }
  if (negation === null) return EXCLUDED_AFTER.test(after) ? 'unwanted' : 'wanted';
  if (
    /^(?:is |are |est |sont |c est |it s )?(?:accepte|acceptee|ok|okay|possible|tolere|fine|acceptable|no problem|pas grave)(?: |$)/.test(
      after,
    )
  )
    return 'unasked';
  // "no lift needed", "pas de garage nécessaire"
  return NEEDED.test(keyAt(draft, index + length)) ? 'unasked' : 'unwanted';
}

/** The token that denies what begins at `index`; null where nothing does. */
function negationBefore(draft: Draft, index: number): number | null {
  let others = 0;
  let joined = true;
  for (let at = index - 1; at >= 0; at--) {
    const key = keyAt(draft, at);
    if (/^non$/.test(key) && /^(negociable|negotiable)/.test(keyAt(draft, at + 1))) return null;
    if (NEGATION.test(key)) {
      // "not only", "non seulement", "why not"
      const isHalf = /^(only|seulement|far|loin|too|trop|just|mal)$/.test(keyAt(draft, at + 1));
      return isHalf || isDeniedTwice(draft, at) ? null : at;
    }
    if (isContraction(draft, at)) return at - 1;
    // "w/o garden", "w/out garden"
    if (/^(o|out)$/.test(key) && /^w\/$/.test(keyAt(draft, at - 2) + keyAt(draft, at - 1)))
      return at;
    // "anything but a ground floor"
    if (key === 'but' && /^(anything|everything|all)$/.test(keyAt(draft, at - 1))) return at;
    if (/^(with)$/.test(key) && /^(out)$/.test(keyAt(draft, at + 1))) return at;
    if (ENDS.test(key)) {
      const previous = keyAt(draft, at - 1);
      const isDenied = NEGATION.test(previous) || (key === 'want' && CONTRACTED.test(previous));
      if (!(/^(with|avec|want|need)$/.test(key) && isDenied)) return null;
      if (CONTRACTED.test(previous)) return at - 1;
      continue;
    }
    if (key === ',') {
      if (!closesList(draft, index)) return null;
      joined = true;
      continue;
    }
    if (JOINS.test(key)) {
      // "no pool and a garden": the article begins anew.
      if (/^(and|et|&)$/.test(key) && /^(a|an|un|une|the|le|la)$/.test(keyAt(draft, at + 1)))
        return null;
      joined = true;
      continue;
    }
    if (SKIPPED.test(key)) continue;
    const isNamed = draft.taken[at] !== undefined;
    if (isNamed && joined && partOfFeature(draft, at)) continue;
    others += 1;
    if (others > 0) return null;
  }
  return null;
}

/** The t of "won't live on the ground floor"; what "don't mind" and "don't need" ask is another matter. */
function isContraction(draft: Draft, at: number): boolean {
  return (
    keyAt(draft, at) === 't' &&
    /^(won|don|can|isn|aren|doesn|shouldn|mustn|couldn|wouldn|didn)$/.test(keyAt(draft, at - 1))
  );
}

/** "can't live without a garden", "pas sans balcon": it is wanted. */
function isDeniedTwice(draft: Draft, at: number): boolean {
  if (!/^(without|sans)$/.test(keyAt(draft, at))) return false;
  let before = at - 1;
  while (/^(live|do|be|living|vivre|imagine|go|cope)$/.test(keyAt(draft, before))) before -= 1;
  return (
    /^(not|never|cannot|cant|pas|jamais)$/.test(keyAt(draft, before)) ||
    isContraction(draft, before)
  );
}

/** Whether a list with commas ends in "or", "nor", "ou", "ni", so that the negation before it denies all of it. */
function closesList(draft: Draft, index: number): boolean {
  for (let at = index; at < Math.min(draft.tokens.length, index + 12); at++) {
    const key = keyAt(draft, at);
    if (/^(or|nor|ou|ni)$/.test(key))
      return FEATURE_WORDS.at(draft.tokens, at + 1) !== null || SKIPPED.test(keyAt(draft, at + 1));
    if (ENDS.test(key) || draft.tokens[at]?.kind === 'number') return false;
  }
  return false;
}

function partOfFeature(draft: Draft, at: number): boolean {
  for (let from = at; from > at - 6 && from >= 0; from--) {
    const match = FEATURE_WORDS.at(draft.tokens, from);
    if (match && from + match.length > at) return true;
  }
  return false;
}

function phrase({ tokens }: Draft, from: number, length: number): string {
  const keys = tokens.slice(from, from + length).map(({ key }) => key);
  return keys.join(' ');
}
