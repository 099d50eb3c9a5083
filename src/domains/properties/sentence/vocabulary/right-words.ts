/**
 * Words of English or French that are right as they are, though a letter or two away from one of the vocabulary: a finished
 * basement is not furnished, "libre de suite" names no pounds, who is leaving London rents nothing.
 */
export const RIGHT_WORDS: ReadonlySet<string> = new Set(
  `accidents acquired acquires acquisitions activate activated activities activity admit admits agence agrees ancien ancienne
  apart apparait apparemment apparent appartenant appartient arbres architecture ascension backs backward backwards bacon
  bails ballet balls barriere barriers bastille bateau bench bender better billing blinding blocs boards boise bordered
  boutique brand breach bright brother bruit builders cadre cadres cafes calendars campaigns cares carrelage carries carry
  carte cartes cases caveat cellular center centrale centre champ changes chaos character charged charger chargers chargeur
  charles charme charming charts chaude chauffage cheap chile chill chine cites clair claire classe clean close closed coast
  cocher codes collation colliders collier color coloration coloring comes commence commencer commencez companies compass
  compress concerne concernes concorde condition conditional conditions consider considers construe contraction contraire
  convenience conveniently convention converge conversation conversions convert converted converts cores corner corpus cosy
  couche could counters county cours court covered crawled crawler crime deciding decoding denser derive derriere detailed
  detected detruit developpement dining directed directly director disable docking dominant double doubled doubly douce
  downside driven drives echappe ecoles efficient eglise elevated emplacements enter enterprises entree entrer entrez entry
  equipee espacement etage etape etapes etudiante excluent exposition familiar families familles family ferme fermer
  fermeture fermez feuilles fibre files filled filler fills finds finished flags flaws floats flood floors flour folds fonts
  fools foret forets forme funds garbage garde gardee gardener garder gardez gare gares generating generation gentle georgia
  gerer grades gradient grange granules green greet grenier ground guardian habit habits habituel health hearing heart
  heated heating highly holes holidays hopes hopital horse hostel hotels hotes house's importance importing improbable
  inclined include includes independently india individu individual individually individuals indoor industries inert ingest
  inner inserted inserts integrate internal interval invent invert investor isolation julie julien kitchen langue large
  later layer layers leading leaking learning leased least leave leaving letter liberal libre libres light lights liked
  liking lined lining lists litre litres lively lives living locale locals located locating locked loger longer longues
  longueur louder loved lowers lumiere lumineuse lumineux luxury maintain major makes manufacturer marche master maths
  mature mayor medial mentions meteor metro middle mineures missions mitre mixes modern moderne modest moles montage
  montagne mounting mouse mouth nature night nommes normales norme occupancy office officer officiel older oranges order
  orient outdoor outside ouverte ouvertes ouverts paces packing packs pairings panorama parce parcs parks parquet particular
  partielle parts party parvis patrimoine peace perfectly period persisted personal personnel personnels piers place placed
  placer plage plages plane plate plates please pleine police polls porte ported portee porters pound poutres power preciser
  premieres premiers premise press pretty price prices primed primer primes prince principal principale principally
  principle principles prise pristine private privee privy proche professional professionals professionnelle programs
  promised promises properly propre prove provence public purchased quality quick quiet quilt rapporte rapporter rarement
  reach reacting ready reaping recover recovers recovery recreation reduire reduit rejection relating relax remover renommee
  renovate renovee renover rented renvoyer residence resident residents resilience rests retain retention rever rivage
  rivera riviere roomy roots round routines rural sable saine school schools score seconde secondes secondly seconds secours
  secteur sections securise senior separable separated separately separates services settling shared ships shoes shopping
  shops shorts shout shove showed shows simple situations slipping slots slower smarter soleil sorry sound space spaced
  spacer spaces spacieuse spacieux spades spare speeding spelling spice spine spits splat splint splits sport sports
  spurious square squared stair stairs stale stalling started stealing steering stemming stems stepping steps steve stone
  store stored stores storm stormy story street student studies style styled subset suburb suburban summer sunlight sunny
  surprised surprises surprising survived tables taken taxes tenant tendency tiles timed timer trains tram transit transport
  travaux trees triple unite unites upper urban utility valuation value variation varies vehicle veille vendu vendue ventes
  ventures venue veranda verdure verriere verte viability vieilles village ville villes visite voisin waiter waking walking
  walls walter water weakly weeds welcomed wooden working would yields young`.split(/\s+/),
);
