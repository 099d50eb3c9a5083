const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that tell the language; what both share (a, on, me, or) tells nothing. */
export const ENGLISH =
  words(`the with without of in and house home houses flat apartment bedroom bedrooms bed beds under over
  for to rent sale near close looking want need buy least most than more less no not garden pool parking budget up max
  we are my our between from around about view floor top please bath br ba sqft sq ft bhk lakh crore condo townhouse square
  feet bathroom bathrooms month nice is that it i would like at by new by cheap by per`);
export const FRENCH =
  words(`le la les un une des du de et avec sans pour dans maison appartement chambre chambres pieces piece
  a au aux louer acheter vendre cherche recherche je nous euros moins plus pas jardin piscine balcon terrasse ascenseur cave
  garage sur sous proche pres entre jusqu environ meuble etage loyer mois est qui ou ma mon notre t2 t3 appart appt sejour
  vue mer pavillon villa terrain studio neuf neuve m2 salle bain budget`);

/** Words that only hold a sentence together, or say that somebody is looking: never part of what was not understood. */
export const FILLERS = words(`
  own a about after all also am an and any anything anywhere are as ask at be been being both bring but by can could d do does
  doesn don dont won wont cant each either else etc ever every find finding for found from get getting give go going good got great hello
  help her here hey hi his hope hoping how i id ideal ideally if ill im in interested into is it its ive just kind least let
  lets like list listing listings ll look looking love m make matter mainly maybe me mind more most much must my need needed
  needs needing nice no not now of ok okay on one ones only onto or our out perhaps please plus possible possibly pls plz
  prefer preferably preferred preference really s search searching see seeking show some someone something somewhere sort
  such sure t thank thanks that the their them then there these they thing think this those to too try u under up us ve very
  want wanted wanting wants was way we well were what whatever when where whether which who whom whose will wish with within
  without wiht would wouldn yes you your yours re so than through over above below between min max budget price around cost
  property properties place places housing accommodation real estate residence advice tell currently soon today tomorrow
  still already able right may might anyone anybody has have having had im me too ready start first time buyers rather
  not neither nor bonus essential necessary required require requires requirement requirements must desired want wish wished option
  optional absolutely definitely critical mandatory w o mum dad wife husband partner family couple single person people two
  adults kids children child young retired moving move relocate relocating live living options available availability
  ad ads comma dot far away away within inside per approx approximately roughly total each spend spending afford pay paying
  maximum minimum limit priced range worth say says anywhere ask asking bed beds bedroom bedrooms bathroom bathrooms
  sized size area surface square metres meters home's build building built years year old th st nd rd quite lot lots bit
  town city village country whole entire around other another others same lovely hunting hunt after big large small tiny little
  bigger larger smaller huge mine feel free send message question curious wondering wonder if should could shall does did
  a ai aie aimerais aimerait aimerions ainsi alors annonce annonces apres as assez attend au aucun aucune aujourd aura aurait
  aussi autre autres aux avait avant avec avez avoir avons bah beau beaux belle belles ben besoin bien biens bon bonjour bonne
  bonsoir bref budget c ca car ce cela celle celui ces cet cette ceux chez cherche cherchent cherchons chercher cherches
  recherche recherchons rechercher recherches comme comment contre cote d dans de dehors deja depuis des desire desirons deux
  devant dire dis dispo disponible disponibles dit doit donc donne du elle elles en encore enfin entre environ es est et etait
  etes etre eu eux faire fait falloir faudra faudrait faut fera gens grace grand grande grandes grands gros grosse hein hesite
  hui il ils j je jai joli jolie jolies jolis jusqu juste l la le les leur leurs lui m ma maintenant mais me meme merci mes mets
  mettre mien mieux moi moins mon montrer montre montrez n ne ni non nos notre nous obligatoire obligatoirement on ont ou oui
  par parce pas pense pensons petit petite petites petits peu peut peuvent peux plait plus plutot possible possiblement pour
  pouvoir pouvons pres prefere preference preferons prevoir prochainement proposer proposez puis qu quand que quel quelle
  quelles quels quelque quelqu quelques qui quoi rapidement reve revons rien s sa salut sans se serait seraient ses seul
  seulement si soit sommes son sont sort souhait souhaite souhaiterais souhaiterions souhaitons sous suis sur svp sympa t ta
  tant te tel telle tes toi ton toujours tous tout toute toutes tres trouve trouver trouvez trop tu un une va vais venir vers
  veut veux veulent voici voila voir vos votre voudrais voudrait voudrions voulons vous vraiment y logement logements bien
  aller allons surtout exclu exclus exclue exclues immobilier bel autour alentour alentours environs nr femme mari conjoint famille couple enfants enfant personnes personne adultes ans an annee annees maxi mini maximum
  minimum prix cout coute surface superficie habitable habitables taille total compris comprenant comprend dispose disposant
  possedant possede ayant dote doté equipe situe situee situes situees bati batie construit construite construits
  construction rdv ville village commune quartier pays imperatif imperativement indispensable necessaire souhaitee souhaitable
  exige eventuellement facultatif important peu importe egal etage type style genre espere emmenager demenager demenage
  vivre habiter habite installer acquereur carre carres metre metres mensuel mensuels charges comprises nouveau nouvelle
  nouvel aide aider aidez pourriez pouvez avis conseil conseils question sinon appelle nomme ici lieu coin endroit rechercherais
  rechercherions intéressé interesse interesses interessee superbe magnifique rare ou voire quelqu'un etc
  `);

/** The start of a leftover phrase that is worth keeping: near good schools, proche des écoles. */
export const NEARNESS =
  words(`near close next nearby around walking proche proches pres a au dans en sur face cote deux
  without sans no not within vers minutes min mins`);
