/** Words before a town. The strong ones (in, à) are followed by a town or by a common noun; the weak ones by many things. */
export const BEFORE_TOWN: ReadonlySet<string> = new Set(
  `in at near nr around a au aux sur vers to of proche pres autour alentours environs dans close nearby from outside inside
  within downtown central greater de d du des en cote region secteur quartier ville commune city town village north south east
  west nord sud est ouest centre periphery beyond towards by for`.split(/\s+/),
);
export const STRONG_BEFORE_TOWN: ReadonlySet<string> = new Set(
  'in at near nr around a au aux sur vers proche autour dans pres downtown central close nearby commune ville'.split(
    ' ',
  ),
);

/** States and countries that follow a town and only say which one is meant. Abbreviations count only after a town. */
export const STATES: ReadonlySet<string> = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
  england scotland wales uk usa us france inde india gb angleterre ecosse kent essex surrey sussex devon cornwall norfolk
  suffolk yorkshire lancashire cheshire dorset somerset hampshire cumbria hertfordshire berkshire oxfordshire
  maharashtra karnataka kerala gujarat rajasthan telangana punjab haryana bihar goa assam odisha
  al ak az ar ca co ct de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ri sc sd
  tn tx ut va vt wa wi wv wy dc up mp ap etats unis royaume uni`.split(/\s+/),
);
export const STATE_PAIRS: ReadonlySet<string> = new Set(
  `new york|new jersey|new mexico|new hampshire|north carolina|south carolina|north dakota|south dakota|west virginia|
  rhode island|tamil nadu|uttar pradesh|west bengal|madhya pradesh|andhra pradesh|united kingdom|united states|etats unis|
  royaume uni|northern ireland`
    .split('|')
    .map((name) => name.trim()),
);

/** The postal abbreviations that the gazetteer has as regions. */
export const AMERICAN_STATES: ReadonlyMap<string, string> = new Map(
  `alabama AL|alaska AK|arizona AZ|arkansas AR|california CA|colorado CO|connecticut CT|delaware DE|florida FL|georgia GA|hawaii HI|
  idaho ID|illinois IL|indiana IN|iowa IA|kansas KS|kentucky KY|louisiana LA|maine ME|maryland MD|massachusetts MA|michigan MI|
  minnesota MN|mississippi MS|missouri MO|montana MT|nebraska NE|nevada NV|new hampshire NH|new jersey NJ|new mexico NM|new york NY|
  north carolina NC|north dakota ND|ohio OH|oklahoma OK|oregon OR|pennsylvania PA|rhode island RI|south carolina SC|south dakota SD|
  tennessee TN|texas TX|utah UT|vermont VT|virginia VA|washington WA|west virginia WV|wisconsin WI|wyoming WY|cali CA|calif CA|
  mass MA|tenn TN|penn PA|wash WA`
    .split('|')
    .map((pair) => pair.trim())
    .map((pair) => [pair.slice(0, -3), pair.slice(-2)] as const),
);

/** Words after which a capital is a person's name. */
export const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  'appelle nomme mr mrs ms monsieur madame mme m dr miss name suis am called prenom'.split(' '),
);

export const MONTHS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december janvier fevrier mars avril mai juin
  juillet aout septembre octobre novembre decembre spring summer autumn winter printemps ete automne hiver monday tuesday
  wednesday thursday friday saturday sunday`.split(/\s+/),
);
