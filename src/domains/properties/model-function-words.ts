/**
 * Words that hold a sentence together, or say that somebody is looking, without saying what for: English and French,
 * without accents. Words that name something of a home in the other language ("car", "bed", "cave") are left out of it.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after all also am an and any are around as at be been but by can close could d do find for from get give good
  great has have help her his home homes i if in into is it its just let like ll look looking m me more my near nearby
  need needs nice no not of on one or our please property re s search searching show so some something t than that the
  their them there these they this to under up us ve very want wants we what where which who will with within without
  would you your
  ai ainsi alors au aussi autour aux avec avoir bien bon bonne c ce cela ces cet cette chercher cherche cherchons chez
  comme dans de des donc du elle elles en entre est et etre eux il ils j je l la le les leur leurs lui mais mes mon
  montre montrez n nos notre nous ont ou par pas plus pour pres proche proches qu que qui quelque sa sans se ses si son
  sont souhaite sous souhaitons sur ta te tes toi ton tout toute tous toutes tres trouve trouver trouvez un une veux
  vers veut voudrais voudrions voulons vos votre vous y`.split(/\s+/),
);

/** `word` in lower case, with or without its accents. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.normalize('NFD').replace(/\p{M}/gu, ''));
}
