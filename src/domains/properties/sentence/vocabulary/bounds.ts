import { lexicon } from '../lexicon';

export type Bound = 'min' | 'max' | 'around' | 'between' | 'budget';

/** What stands before a figure. "No more than" and its kind turn round; see `bounds.ts`. */
export const BOUND_BEFORE = lexicon<Bound>({
  max: `under, below, less than, lower than, up to, upto, max, maxi, maximum, at most, not exceeding, no higher than, within,
    cheaper than, smaller than, fewer than, <, ≤, < =, top, tops, cap, capped at, limit, a limit of, ceiling, ceiling of,
    not above, no greater than, no bigger than, no larger than, older than, beneath, underneath, inside, spend up to,
    afford, can afford, can pay, can spend, a maximum of, maximum of, max of, a max of, upper limit, upper limit of, no over,
    moins de, moins que, sous, sous les, jusqu a, jusqu, jusque, jusqua, au plus, au maximum, inferieur a, inferieure a,
    inferieurs a, inferieures a, en dessous de, en dessous des, au dessous de, plafond, plafond de, plafonne a,
    dans la limite de, limite a, limite, pas au dela de, a moins de, moins cher que, moins grand que, plus petit que,
    plus petite que, maximum de, un maximum de, n excedant pas, ne depassant pas, max de, maxi de, on s arrete a,
    avant, before, prior to, anterieur a, anterieure a, d avant, a concurrence de, not beyond, until, hauteur de, sub, pre, plus ancien que, plus ancienne que, plus vieux que, plus vieille que, plus anciens que`,
  min: `over, above, more than, at least, from, min, mini, minimum, starting at, starting from, upwards of, no less than,
    not less than, not under, not below, greater than, bigger than, larger than, higher than, exceeding, beyond, >, ≥, > =,
    no smaller than, no fewer than, no lower than, a minimum of, minimum of, min of, a min of, atleast, newer than,
    starts at, starts from, starting, upward of, after, since, post, later than, north of, pas moins de,
    plus de, plus que, au moins, a partir de, a partir du, a partir d, au dessus de, au dessus des, superieur a,
    superieure a, superieurs a, superieures a, au minimum, minimum de, un minimum de, min de, mini de, d au moins,
    plus grand que, plus grande que, pas en dessous de, a compter de, apres, depuis, posterieur a, posterieure a,
    plus recent que, plus recente que, oieo, o i e o, offers over, offers in excess of, in excess of, offers from, prices from, excedant, depassant, au dela de, d apres, pas avant`,
  around: `c, around, about, approximately, approx, roughly, circa, ca, ~, ≈, ±, near, nearly, close to, some, in the region of,
    region of, somewhere around, somewhere near, more or less, give or take, in the area of, ballpark, an estimated,
    around about, in the neighbourhood of, in the neighborhood of, in the ballpark of, just about, oiro, o i r o, offers in the region of, offers around, offers circa, guide price, guide, + -, + / -,
    environ, d environ, autour de, autour des, autour d, aux alentours de, aux alentours des, aux environs de,
    aux environs des, alentours de, a peu pres, dans les, approximativement, proche de, proche des, plus ou moins,
    grosso modo, de l ordre de, vers, vers les, aux abords de, approchant, avoisinant, avoisinant les, quelque,
    a environ, pas loin de, pres de, presque, quasi, a quelque chose pres, dans les environs de, a plus ou moins`,
  between:
    'between, in between, ranging from, range, entre, compris entre, comprise entre, compris, allant de, situe entre',
  budget: `budget, budget of, a budget of, my budget is, our budget is, budget is, budget de, un budget de, mon budget est de,
    budgets, notre budget est de, budget est de, spend, spending, pay, paying, price, prices, prix, prix de, price of,
    priced at, priced, costing, cost, costs, coutant, cout, asking, loyer, loyer de, un loyer de, rent, rent of, rental of,
    enveloppe, enveloppe de, une enveloppe de, budgeted, financement de, apport de, price tag of, valued at, payer, mettre,
    depenser, coute, tarif, price range, price tag, our max is, my max is, my limit is, our limit is`,
});

/** What stands after a figure. */
export const BOUND_AFTER = lexicon<'min' | 'max' | 'around'>({
  max: `max, maxi, maximum, tops, at most, or less, or under, or below, and under, and below, or cheaper, or older, or earlier, or before, and before, and older, ou plus ancien, ou plus ancienne, ou avant, et avant, or lower, or fewer,
    and less, au maximum, au plus, ou moins, et moins, maxi maxi, grand maximum, at the most, as a maximum, limit, cap,
    max budget, budget max, maximum budget, at a push, ceiling, at max, and cheaper, or so max, ou en dessous, a tout casser,
    not more, no more, pas plus, pas davantage, ou moins cher, top whack, top, au max, au maxi, upper limit, budget maximum`,
  min: `min, mini, minimum, +, plus, or more, or over, or above, and up, and above, and over, and more, or higher, or larger,
    or bigger, or greater, at least, at the least, upwards, onwards, or later, or newer, or more recent, or after, and after, and later, ou plus recent, ou plus recente, ou plus recents, et plus recent,
    ou apres, et apres, ou plus, et plus, au minimum, au moins,
    au mini, et au dela, ou davantage, or better, up, as a minimum, and upwards, and bigger, and larger, et +, ou +,
    or upwards, or up, ou plus grand, et plus grand, ou superieur, ou mieux, no less, pas moins, et davantage, and newer`,
  around: `ish, or so, or thereabouts, give or take, approx, approximately, roughly, environ, a peu pres, plus ou moins, more or less,
    or around that, ou environ, ou a peu pres, around, about, ca, grosso modo, or near, a quelque chose pres, + / -, + -, ±,
    a la louche, ou presque, or close, approximativement`,
});

/** Turn "more than" into at most, and "less than" into at least, from up to five words before. */
export const NEGATORS: ReadonlySet<string> = new Set(
  `no not don dont t cant can't cannot won never pas ne n sans jamais doesn shouldn mustn wouldn nor without rather didn
  ni isn aren nothing none rien aucun`.split(/\s+/),
);
