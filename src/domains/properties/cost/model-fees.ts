import type { CostRules } from './model-rules';
import { progressiveShare, shareOf, type Tranche } from './model-share';

export const FEE_KINDS = [
  'emoluments',
  'transferDuty',
  'landRegistry',
  'disbursements',
  'stampDuty',
  'legalFees',
  'closingCosts',
] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

/** What France taxes a purchase at: see {@link TRANSFER_DUTY}. Other countries have one regime. */
export const DUTY_REGIMES = ['raised', 'standard', 'newBuild'] as const;
export type DutyRegime = (typeof DUTY_REGIMES)[number];

export interface Fee {
  readonly kind: FeeKind;
  readonly amount: bigint;
  /** `law` where a tariff or a tax code gives the figure, else it is a typical one. */
  readonly basis: 'law' | 'assumption';
}

/**
 * The notary's regulated share of the price before VAT (Code de commerce, article A444-91, in the rates of the arrêté of
 * 28 February 2020 that the arrêté of 28 February 2024 prolonged for 2024 to 2026).
 */
const EMOLUMENTS: readonly Tranche[] = [
  { upTo: 6_500_00n, rate: 387_000n },
  { upTo: 17_000_00n, rate: 159_600n },
  { upTo: 60_000_00n, rate: 106_400n },
  { upTo: null, rate: 79_900n },
];
const VAT = 2_000_000n;

/**
 * Droits de mutation, of the price. `standard`: 4.50 % to the département (Code général des impôts, article 1594 D), 1.20 %
 * to the commune (1584) and 2.37 % of the département's part for collecting it (1647 V): 5.80665 %. `raised`: the département
 * takes 5.00 %, as the finance law for 2025 (article 116) allows until April 2028 and most do; first-time buyers are spared.
 * `newBuild`: the taxe de publicité foncière of a sale that bears VAT (1594 F quinquies), 0.715 %.
 */
const TRANSFER_DUTY: Readonly<Record<DutyRegime, bigint>> = {
  standard: 580_665n,
  raised: 631_850n,
  newBuild: 71_500n,
};

/** Contribution de sécurité immobilière (Code général des impôts, articles 878 and 881 K): 0.10 %, at least 15 €. */
const LAND_REGISTRY = { rate: 10_000n, least: 15_00n };

/** Copies, extracts and formalities that the notary advances; from 800 to 1,500 € in most purchases. */
const DISBURSEMENTS = 1_200_00n;

/** Stamp Duty Land Tax for a buyer's only home in England or Northern Ireland, from 1 April 2025 (GOV.UK). */
const STAMP_DUTY_LAND_TAX: readonly Tranche[] = [
  { upTo: 125_000_00n, rate: 0n },
  { upTo: 250_000_00n, rate: 200_000n },
  { upTo: 925_000_00n, rate: 500_000n },
  { upTo: 1_500_000_00n, rate: 1_000_000n },
  { upTo: null, rate: 1_200_000n },
];

/** What a purchase costs beside the price, in minor units, each rounded half up once. Free of charge is free of fees. */
export function purchaseFees(price: bigint, rules: CostRules, regime: DutyRegime): Fee[] {
  if (price <= 0n) return [];
  switch (rules) {
    case 'FR': {
      const emoluments = progressiveShare(price, EMOLUMENTS);
      const registry = shareOf(price, LAND_REGISTRY.rate);
      return [
        law('transferDuty', shareOf(price, TRANSFER_DUTY[regime])),
        law('emoluments', emoluments + shareOf(emoluments, VAT)),
        law('landRegistry', registry > LAND_REGISTRY.least ? registry : LAND_REGISTRY.least),
        assumed('disbursements', DISBURSEMENTS),
      ];
    }
    case 'GB':
      return [
        law('stampDuty', progressiveShare(price, STAMP_DUTY_LAND_TAX)),
        assumed('legalFees', 1_800_00n),
      ];
    case 'US':
      return [assumed('closingCosts', shareOf(price, 300_000n))];
    case 'IN':
      return [assumed('stampDuty', shareOf(price, 700_000n))];
    case 'other':
      return [assumed('closingCosts', shareOf(price, 500_000n))];
  }
}

const law = (kind: FeeKind, amount: bigint): Fee => ({ kind, amount, basis: 'law' });
const assumed = (kind: FeeKind, amount: bigint): Fee => ({ kind, amount, basis: 'assumption' });
