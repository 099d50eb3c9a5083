/** Where and when recorded sales changed: what was learned or counted from them there is to be brought up to date. */
export interface SalesArea {
  /** ISO code. */
  readonly country: string;
  /** As the register has it: département, county, district; `''` where it names none. */
  readonly department: string;
  /** ISO dates of the first and the last sale that was added, changed or withdrawn. */
  readonly firstDay: string;
  readonly lastDay: string;
}
