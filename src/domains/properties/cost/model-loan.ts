import { divided } from './model-share';

/**
 * What a loan with constant payments costs each month, in minor units, rounded half up. The annuity formula
 * `P·r / (1 − (1 + r)^−n)` with `r` a twelfth of the yearly nominal rate and `n` months, as banks in France (taux débiteur,
 * Code de la consommation, annexe to article R314-3), Britain and the United States quote it. At 0 % it is `P / n`.
 *
 * Computed in floating point: below 10^12 major units its error is far under half a minor unit. Throws RangeError for
 * no months or a negative rate.
 */
export function monthlyPayment(principal: bigint, ratePercent: number, months: number): bigint {
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`not a term: ${months} months`);
  if (!(ratePercent >= 0)) throw new RangeError(`not a rate: ${ratePercent} %`);
  const rate = ratePercent / 1200;
  if (rate === 0) return divided(principal, months);
  // log1p and expm1 keep the digits that a rate close to zero would lose.
  const factor = rate / -Math.expm1(-months * Math.log1p(rate));
  return BigInt(Math.round(Number(principal) * factor));
}
