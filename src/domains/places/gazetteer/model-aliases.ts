/**
 * Names that people use and the sources do not have: other languages, former names, abbreviations. `town = names`,
 * the town under a name of the sources, or renamed by `town > common name = names`.
 */
const ALIASES = `
new york city > New York = nyc, ny, new york city, big apple, n y c
los angeles = la, l a, city of angels
san francisco = sf, san fran, frisco bay, san francisco ca
las vegas = vegas
philadelphia = philly, philadelphie
washington d c > Washington = washington, dc, washington dc
the bronx > Bronx = bronx, the bronx
new orleans = nouvelle orleans, la nouvelle orleans, nola
saint louis = st louis
salt lake city = slc
fort lauderdale = ft lauderdale
minneapolis = mpls
atlanta = atl
oklahoma city = okc
indianapolis = indy
jacksonville = jax
louisville = louisville jefferson county
lexington fayette > Lexington = lexington ky
london = londres, ldn, greater london, londre
edinburgh = edimbourg
newcastle upon tyne = newcastle, newcastle on tyne
kingston upon hull > Hull = hull
stoke on trent = stoke
southend on sea = southend
bournemouth = bmouth
brighton = brighton and hove
birmingham = brum, bham
manchester = mcr
canterbury = cantorbery
dover = douvres
city of westminster > Westminster = westminster
saint helens > St Helens = st helens
saint albans > St Albans = st albans
bengaluru = bangalore, banglore, bengalooru, bengalore
mumbai = bombay, bombai
kolkata = calcutta
chennai = madras
pune = poona
delhi = new delhi, dilli, newdelhi
gurgaon > Gurugram = gurgaon, gurugram
cochin > Kochi = cochin, kochi
thiruvananthapuram = trivandrum
kozhikode = calicut
puducherry = pondicherry, pondichery
vadodara = baroda
mysore > Mysuru = mysore, mysuru
mangalore > Mangaluru = mangalore, mangaluru
allahabad > Prayagraj = allahabad, prayagraj
varanasi = benares, banaras
visakhapatnam = vizag, vishakhapatnam
tiruchirappalli = trichy, tiruchi
shimla = simla
guwahati = gauhati
haora > Howrah = haora, howrah
panaji = panjim
vijayawada = bezawada
nashik = nasik
aurangabad = sambhajinagar
lyon = lyons
marseille = marseilles
reims = rheims
dunkerque = dunkirk
nice = nizza
strasbourg = strassburg
aix en provence = aix
boulogne billancourt = boulogne, boulbi
la rochelle = larochelle
clermont ferrand = clermont fd, clermont fd
asnieres sur seine = asnieres
levallois perret = levallois
issy les moulineaux = issy
neuilly sur seine = neuilly
saint maur des fosses = saint maur
saint germain en laye = saint germain
vitry sur seine = vitry
ivry sur seine = ivry
champigny sur marne = champigny
chalons en champagne = chalons
chalon sur saone = chalon
aulnay sous bois = aulnay
fontenay sous bois = fontenay
rueil malmaison = rueil
noisy le grand = noisy
villeneuve d ascq = vda
charleville mezieres = charleville
la roche sur yon = la roche
bourg en bresse = bourg
saint jean de luz = st jean de luz
six fours les plages = six fours
cagnes sur mer = cagnes
les sables d olonne = les sables, sables d olonne
la baule escoublac > La Baule = la baule
salon de provence = salon
villefranche sur saone = villefranche
brive la gaillarde = brive
le touquet paris plage > Le Touquet = le touquet
chamonix mont blanc > Chamonix = chamonix
cherbourg en cotentin = cherbourg, cherbourg octeville
`;

export interface Alias {
  /** Key of the town's name in the sources. */
  readonly town: string;
  /** What the town is called here; null keeps the source's name. */
  readonly name: string | null;
  readonly keys: readonly string[];
}

export const TOWN_ALIASES: readonly Alias[] = ALIASES.trim()
  .split('\n')
  .map((line) => {
    const [head = '', names = ''] = line.split(' = ');
    const [town = '', name = null] = head.split(' > ');
    return { town, name, keys: names.split(', ') };
  });
