/**
 * Words of English or French that are also names of towns. In small letters they are the word, unless "in" or "à" stands
 * right before one that is a large town; with a capital inside a sentence they are the town.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `abernethy abondance abondant abos abridge advance agneaux aigre aiguillon aillas airth alamo albas alexander allegre
  alliance ally aloha along alpha alpine alto ama amble ambler ambon ambres amelia amity ancone andouille ange angles
  angoisse anse antelope anthem antlers apache apex apollo aramon arcade arcadia arcanum arceau archer arches arco arcon
  ardentes ares argentine argol argyle arma armada armour arnas aromas arrest ars arsy ash aspen assumption athee aube
  aubin auge august auras aurons ava avion aviron avis avize avril azur babbitt baccarat bachant badger badin bag bains
  bais baker balcon ball ballon ballots bally balm baltic bandera bangs banks banne banning bar barbican barby bard
  bardos barges baron barra barre barret barrow barton basalt basin bassett bath battle battlefield bavent baxter bay
  bayard baye beach beacon bear beau beaux beaver becket beechwood begun belle bells belvedere bend benet benjamin
  bergen berne berry betting bey bias biggs bille billy binas binges bishop blackwater blades blair blanco blanding blet
  blond bloomer blossom boardman bogart bois boise bon bonanza bonne bonnes booker boos bordes bords boron boue bouee
  bouillante boulange boulder boulon boulot boult bountiful bourbon bourdonne bourg bourguignon bourne bow bowman brach
  brains branch bransles bras brassy bray bream bree breese breles bremes bren brens brewer brewster briar bridge brie
  brier bright brill brilliant britt broadway brooklet brooks brou brouilla browning broye bru brush brussels brux
  bruyeres bu buckhorn budos buffalo bugle buhl buire bulle bulles bullion bully buna burnet burns busby bushland busy
  butte cabris cache cactus cade cagnotte calabash calcium callas calme calumet camber came campagne campion campo
  campus cana canals cancale canfield canning cantonment canyon capitan capron captieux caraway carcans cardan cardigan
  carefree caribou carlin carling carnation carriere carron cars cascade cashmere casson cast castanet castine castor
  catawba catlin cavalier cave caves celebration celles cendras centennial center central centre century cerbere cerise
  cerisiers chablis challis chamberlain champagne champaign champier champis chanas change chanteau chapman chard
  chardon charge charing charmes charron chars chatres chatte chauve chauvin chaux cheddar cheffes cheminot chevrier
  chevrieres chiche chilly china chinchilla chinook chirk church cieux cintre circle cirieres ciron cisco citers citrus
  city clans clapiers clarence clarendon claret clarion clary clavette claviers clay clever cleves clint clover
  cloverleaf clovis coalfield coaling coates coats cobb coburg cocoa cohoe coinces coings colby college collegien
  collins cologne colombe colombiers colombine colon colonie columbine combes combine comblanchien combles comer comfort
  commer commerce commerces comps condom confort congress contes contest continental convent converse convoy cool cooper
  coquille corbeilles corbie corbin cordelle cordon cornas cornier corning cornus coron corona corse cosmopolis
  cottonwood couches coudes couleuvre coulombs council countryside cour courlans cours couvains cove coven cowan cozes
  cramant cramoisy crane creances crepy crescent cresson crest creston crevant crick cricket crisse croft croix crook
  crooks cruet crump crystal cuba cults culver currie cutler cuts cuvat cwm cypress dale dauphin deadwood deal defiance
  degre delph delta dent deposit derby derma devine devon dewitt dexter diamond die dig dike dinge dobson doffing
  dogtown dollar don dooms dora dorat doue douelle drain drap drew dry dun dunes dung duns duras eagle early earth
  eastland echalas echelon eclectic ecole ecoles economy ecot ecuisses ecuras eden effort eldorado elida elmwood
  eminence empire emporium energy english enigma enterprise entrelacs epannes epargnes epierre erick err erre escales
  esches esnes esparto esperance espere espy essay esse estancia ester etables etain etna eu evergreen excelsior
  experiment eye fairway falaise falconer fargues farmland fate fay fayence feins felines felling fenouillet ferrum
  feves fey filer fille firestone fisher fishhook fishkill flavin flee fleet fletcher fleure fleurie fleury flint flora
  flore florentin flushing fonda fons fontaine fontaines fontes force ford fords forest forges forks fors forth fosse
  fosses foster fougere fountain four fourneaux fours fowler freedom freehold freeman freer freshwater fretin friend
  friendly friendship fromental fronton fussy galax galena gambier gan gandy gap garancieres garat garden gare garnet
  garons garrison gas gateway gemeaux genoa gentry ger gerber germaine geronimo gibbon gibson gilberts gill giraumont
  girolles glaire gleed glide globe goes golconda golden goldenrod goodman goos gorges goring gouvernes gouverneur
  goyave graces grain gramercy grand granger granges granite grans grant grants grapevine gras gray grayling grays green
  greenback greenbrier greenfields greenwood greges grenade griffin grignon grill grillon grimaud grimes grisolles
  grottoes grove groves grues gruffy guernsey gueux guiche guignes guillaumes guise gunter gypsum hackberry haines hale
  halfway halling hallow halls ham hamlet hanches hao harbor harper hart harvest haslet hassocks hatch haven havre
  hawthorn hayfield hayfork hazard headland healing heath hector helper hem hemlock henry herald hercules herisson herm
  hermitage herry hery hickory hideaway highland highlands hill hillcrest hiller hills hillside hindhead hinges holiday
  holly holstein home homeland homer homestead hometown hominy hommes hoo hook hooker hooks hooper hope horning houdan
  house houx howe huez humble hunter hunting hure hurley hurricane hurt ilion imperial independence industry ingram
  intercourse iota irai ironwood isle isola issus jackpot jacobus jalons jans jardin jay joanna job johnson jones jordan
  joseph joyeuse julienne jumeaux jumel junction jury justice kamas kane kelty kembs kemp kent kersey keystone killdeer
  kiln kinder king kingfisher kingwood kippen koppa kula labelle lac lacs laguna lahar laize lake lakeport lakes
  lakeshore lakeside lakin lambert lancing lander landes landing landmark langeais langley lapel laps lar lardy larned
  latta lattes lauder laurel law lay lead lechee lee leek lege lent lents leonard lere levant leves levier liart lias
  liberty licking ligne lignerolles limas limekilns limestone limon limons liniers linn lisses llano loches locking
  locust loft lolo loma long longes lorette loris louches loue lougres loupes loury lovelock loving loyal lucerne luck
  ludes lue luisant lumes lumpkin lure lusk lux luxe luzerne lye lyme mache mack mackinaw maclas madras magenta magna
  magne magnet magnolia maiden maillat maille maillot maison maize malabar malling malta mammoth manawa mane mango
  manila manito manly manning manor mantua many marches mare marengo marennes marges marin marina marines maringouin
  mariposa market marks marle marlin marly maroilles maron marquise mars marseilles marshall mart martel martinet mascot
  mascotte mason massat mastic matador maud mauves maxwell mayflower mead media medis meeker mees mena menat mens mentor
  mer mercer mercury mere merlin mescal mesquite messy metro metropolis midfield midtown midway mignon milan millas
  miller mills milo minier minor minorca minster mire mirepoix mission mobile mogul mohawk moira moisson molinet molles
  mon mona monceaux monnaie mons mont montagne monte monts monument moody mora moraine moras morgan moriches morillon
  morocco morrow moth motley mott mottier mouchard mouettes mound mounds mountainside moutiers moy moye moyen muenster
  muids mulberry mullens mullion murat mures mus muse mustang mystic nance nances narrows naves nay needles neuf newell
  nice niffer niton nitro nivelle noble noel nome normal noves noyers nyssa oasis oblong occidental oliver olivette olla
  olle omega ondes onset oolitic opportunity oracle oraison orange orchards orcines ord orgelet orgueil ormes ors orval
  osprey ouches oust outwell over overland pace pacific pact page pageas paillet palatine palisade palmer palmetto
  palmyra pana panama pance pandora panhandle pannes pant paoli par parachute paradis paradise paramount parc parce
  parchment parent park parker parkin parks parkway parly parol parole passa patten paul pavant pavie pawnee pearl
  peculiar peille pelves pembroke pen penally pende penne peri peridot perkins perrier petal petit philo philomath
  pierce pierre pierres pigeon pima pin pinch pinchbeck pine piney pink pinon pinson pioche pioneer pionnat pipestone
  pitres plage plaine plains plaisance plaisir plantation plaquemine plats pleurs plum plummer poisson poissons polo
  pomeroy pommiers pompey pomponne ponca ponder pons ponts pool pooler porcheres porcupine porlock port portage porter
  poses post poteau pouille poulaines prat pratt preaux precieux prees premontre presidio prey price primera prisse
  privateer prix proctor progress prospect prosper prosperity provin provins publier punch purchase pure quarante
  quartier quins quintal quintin raches raglan rai rainbow rainier ramillies rance rand randan ranger rapids raton ravel
  raven raver ravieres ray razes reading recloses rector redan reding redwater redwood reform regina remouille replonges
  republic reserve revel rice richelieu riddle ridge ridgetop ridgeway riez rifle rions ris riva rivas river riverbank
  riverside rivery rives riviere rivieres robbins roberts robins roche rock rockaway rockfish rode rodeo rodes roebuck
  rognes rom romans romeo roos roquefort roquelaure roques roquettes roseau rosebud rosieres rotan rots rouans rouez
  rouge rouille roundup rouvres rue rusk rustiques rye sablonnieres sablons sabres sacaton sache sagamore sagy saignes
  sale sales salies saline salins salix salles salmon salon sames sampans sancerre sand sandbank sandstone sandwich
  sandy santes sarrancolin satsuma saucier saulge sault saurat sauternes sauve savage savanna savins savonnieres
  sawgrass sawmills saxon scandia scenic school schoolcraft sciez scissors scone scotia seaside secheras sector sees
  selah sells seltz senas send sens serres sers servant servies settle severance shafter shamrock sharpness shepherd
  shields shiner shoals shoreline signes silt siren sissy sisters slater sleights slinger sloan smith sneads snowflake
  solers songeons sore sos soubise soudan soues souille sours soyons spangler sparks spay spearman speedway speers
  spicer spring springs spry spur stagecoach stallings stamps standish stanhope staple staples star station sterling
  stetson stiles still stock stone stonewall stover strawberry street strong strum studio sturgeon sublimity sulphur
  sultan summerset summit sundown sunflower sunland sunray sunrise sunset superior supreme surfside surin surprise
  surrey sway sweeny sycamore sylva taillades taillis tain talais talent taller talmas tangent tangerine tanner taos
  tart taule tavernes tavernier tavers tea tedder teille telluride temperance temple tende tendu terce terry tesson
  thang thatcher thermal thio thorp thunderbolt tice tierce tiercelet tigery tille tilly toast tomahawk tombstone tome
  tonnerre tool tornado tornillo totes touques tourbes tournes toussaint town trainer trappe tresses treteau treve
  treves triangle tribune tricot triors tripoli troche trooper tucker tumble tunica turner tye tyro un undy union unity
  university uptown upwell urania us vains vaire vale valentine valines valley van vares vars vaux vega venette venus
  verdi verdigris verin verines vermilion verrieres vers vert vias victor videlles viella viens vieux view vif vignot
  villa village villas ville vinca vineyard vineyards viola violes violet vire vista vite viviers viviez vogue voisines
  volcano voue vouvray vue wade wahoo wai wakeman waldo wales waller wallers walls walnut ward warden ware warner
  warrior watchet watchtower waterman weatherly weaver webster weed weeting welch welcome wellborn welling welsh wem
  west wheatland wheeler wheeling whetstone whimple whitefish whitehead whitewater whiting wick wilder wildwood williams
  willow willows wing wink winner winterbourne winters wise wittering woodbine woodruff woodward wool wooler worth wrens
  wye yale yebles zapata zillah`.split(/\s+/),
);
