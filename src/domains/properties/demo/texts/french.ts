import type { Feature } from '@/kernel/homes';
import type { Random } from '@/kernel/seeded-random';
import { type HomeFacts, isFlat } from '../facts';

const LIGHT = ['est', 'sud', 'ouest', 'sud-ouest', 'sud-est'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const COUNTS = ['', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept'];

export function frenchTitles(home: HomeFacts): string[] {
  const where = home.quarter.name;
  const what = kind(home);
  const extra = home.features.map((feature) => WITH[feature]).filter((text) => text !== undefined);
  return [
    ...extra.map((text) => `${what} ${text}, ${where}`),
    `${what}, ${where}`,
    `${what} de ${home.surface || home.landSurface} m², ${where}`,
    ...home.quarter.near.map((near) => `${what} à deux pas ${near}`),
    `${what} de ${home.surface || home.landSurface} m² construit en ${home.yearBuilt}, ${where}`,
  ];
}

const WITH: Partial<Record<Feature, string>> = {
  pool: 'avec piscine',
  terrace: 'avec terrasse',
  view: 'avec vue dégagée',
  garden: 'avec jardin',
  balcony: 'avec balcon',
  garage: 'avec garage',
  fireplace: 'avec cheminée',
  top_floor: 'en dernier étage',
};

function kind(home: HomeFacts): string {
  switch (home.type) {
    case 'apartment':
      return `Appartement ${home.rooms} pièces`;
    case 'house':
      return `Maison ${home.rooms} pièces`;
    case 'villa':
      return `Villa ${home.rooms} pièces`;
    case 'studio':
      return 'Studio';
    case 'loft':
      return 'Loft';
    case 'land':
      return 'Terrain à bâtir';
    case 'parking':
      return 'Place de stationnement';
    default:
      return 'Local commercial';
  }
}

export function frenchSlots(home: HomeFacts, street: string, random: Random): string[][] {
  const near = random.pick(home.quarter.near);
  const walk = random.whole(3, 14);
  if (home.bedrooms === null) return premises(home, street, near, walk, random);
  const light = random.pick(LIGHT);
  const living = Math.round(home.surface * random.between(0.28, 0.4));
  const floor =
    home.floor === 0
      ? 'au rez-de-chaussée'
      : home.floor === 1
        ? 'au premier étage'
        : `au ${home.floor}e étage`;
  const bedrooms = COUNTS[home.bedrooms] ?? String(home.bedrooms);
  const plural = home.bedrooms > 1 ? 's' : '';
  const bedroom = random.whole(9, 15);
  const charges = Math.round(home.surface * random.between(1.6, 2.8));
  const features = random.shuffle(featureSentences(home, random));
  const opening = isFlat(home.type)
    ? [
        `${capital(street)}, ${floor} d’un immeuble de ${home.yearBuilt}, ${kind(home).toLowerCase()} de ${home.surface} m² orienté ${light}.`,
        `À ${walk} minutes à pied ${near}, ${home.surface} m² ${floor}, dans une petite copropriété de ${home.yearBuilt}.`,
        `Voici ${home.surface} m² bien distribués, ${floor}, entre cour et rue, ${street}.`,
        `Dans le quartier ${home.quarter.name}, ${kind(home).toLowerCase()} lumineux ${floor}, exposé ${light} (${home.surface} m²).`,
      ]
    : [
        `${capital(street)}, ${kind(home).toLowerCase()} de ${home.surface} m² bâtie en ${home.yearBuilt} sur une parcelle de ${home.landSurface} m².`,
        `À ${walk} minutes à pied ${near}, une maison de ${home.yearBuilt} : ${home.surface} m² posés sur ${home.landSurface} m² de terrain.`,
        `Quartier ${home.quarter.name} : ${home.surface} m² à vivre, ${home.landSurface} m² dehors, et des voisins discrets.`,
      ];
  const layout =
    home.bedrooms === 0
      ? [
          `La pièce principale, de ${living + 8} m², regroupe un coin nuit et une kitchenette équipée.`,
          `Une seule pièce, mais une vraie alcôve pour le lit et ${random.whole(2, 4)} mètres de rangements.`,
        ]
      : [
          `Le séjour de ${living} m² ouvre sur ${bedrooms} chambre${plural}, la plus grande de ${bedroom} m².`,
          `On y trouve un séjour de ${living} m², ${bedrooms} chambre${plural} et ${home.bathrooms === 1 ? 'une salle d’eau' : `${home.bathrooms} salles de bains`}.`,
          `Côté nuit, ${bedrooms} chambre${plural} au calme (${bedroom} m² pour la principale) ; côté jour, ${living} m² pour vivre et recevoir.`,
          `L’entrée dessert ${bedrooms} chambre${plural} d’un côté, une pièce de vie de ${living} m² de l’autre.`,
        ];
  return [
    opening,
    layout,
    home.bedrooms === 0
      ? []
      : [
          `La cuisine, refaite en ${random.whole(2017, 2025)}, garde une place pour une table de ${random.whole(2, 6)} personnes.`,
          `On cuisine face à la cour : ${random.whole(3, 6)} mètres de plan de travail, four et lave-vaisselle de ${random.whole(2019, 2025)}.`,
          `Une verrière de ${random.whole(3, 6)} carreaux sépare la cuisine du séjour sans lui prendre sa lumière.`,
          `L’évier sous la fenêtre, ${random.whole(6, 14)} placards, une hotte silencieuse : la cuisine est prête à servir.`,
          `Cuisine séparée de ${random.whole(6, 12)} m², avec fenêtre et cellier attenant.`,
          `Le plan de travail en ${random.pick(['chêne', 'granit', 'hêtre', 'quartz clair'])} de la cuisine fait face à la fenêtre ${light}.`,
        ],
    ERA_SENTENCES[home.era].map((sentence) => sentence(home, random)),
    features.slice(0, Math.ceil(features.length / 2)),
    features.slice(Math.ceil(features.length / 2)),
    [
      `Commerces et école à moins de ${random.whole(2, 7)} minutes ; ${near.replace(/^de la |^du |^des |^de l’/, '')} à ${walk} minutes.`,
      `L’arrêt de bus est à ${random.whole(8, 45) * 10} mètres, ${frenchPlace(near)} à ${walk} minutes à pied.`,
      `Le marché se tient ${random.pick(['le mardi', 'le mercredi', 'le jeudi', 'le samedi', 'le dimanche'])} à ${random.whole(15, 70) * 10} mètres.`,
      `Une boulangerie au numéro ${random.whole(3, 60)}, une crèche à ${random.whole(2, 8)} minutes : le quotidien se fait à pied.`,
      `Pistes cyclables jusqu’au centre en ${random.whole(6, 18)} minutes.`,
      `Médecin, pharmacie et supérette dans un rayon de ${random.whole(20, 60) * 10} mètres.`,
      `Rue peu passante, à ${walk} minutes ${near}.`,
    ],
    home.transaction === 'rent'
      ? [
          `Bail ${home.features.includes('furnished') ? 'meublé d’un an' : 'vide de trois ans'}, charges de ${charges} € comprises dans le loyer.`,
          `Disponible sous ${random.whole(2, 8)} semaines ; dépôt de garantie d’un mois.`,
        ]
      : [
          `Taxe foncière : ${Math.round(home.surface * random.between(11, 17))} € par an.`,
          `Étiquette énergie ${random.pick(['B', 'C', 'C', 'D', 'D', 'E'])}, chauffage ${random.pick(['au gaz', 'par pompe à chaleur', 'électrique', 'urbain'])}.`,
        ],
  ];
}

function frenchPlace(near: string): string {
  return near
    .replace(/^du /, 'le ')
    .replace(/^de la /, 'la ')
    .replace(/^des /, 'les ')
    .replace(/^de l’/, 'l’');
}

type Sentence = (home: HomeFacts, random: Random) => string;

const ERA_SENTENCES: Record<HomeFacts['era'], readonly Sentence[]> = {
  old: [
    (_, random) =>
      `Parquet, moulures et ${random.between(2.7, 3.4).toFixed(2).replace('.', ',')} m sous plafond : l’ancien est intact.`,
    (home) =>
      `Les murs de ${home.yearBuilt} ont gardé leurs portes d’origine et leurs poignées de porcelaine.`,
    (_, random) =>
      `Électricité et plomberie ont été reprises en ${random.whole(2012, 2024)}, sans toucher aux tomettes.`,
  ],
  middle: [
    (home) => `La façade de ${home.yearBuilt} a été ravalée et isolée par l’extérieur.`,
    (_, random) =>
      `Les pièces carrées des années d’après-guerre se meublent sans peine ; fenêtres changées en ${random.whole(2010, 2023)}.`,
  ],
  late: [
    (home) =>
      `Construction saine de ${home.yearBuilt}, menuiseries en aluminium, volets roulants partout.`,
    (_, random) =>
      `La chaudière date de ${random.whole(2016, 2024)} et les communs viennent d’être repeints.`,
  ],
  new: [
    (home) =>
      `Livré en ${home.yearBuilt}, il répond aux normes thermiques d’aujourd’hui : on chauffe peu.`,
    (home) =>
      `Programme de ${home.yearBuilt} : triple vitrage, ventilation douce, local à vélos fermé.`,
  ],
};

function featureSentences(home: HomeFacts, random: Random): string[] {
  const size = random.whole(4, 16);
  const ways: Partial<Record<Feature, string>> = {
    garden: `Le jardin, clos de murs, reçoit le soleil jusqu’à ${random.whole(17, 21)} heures et porte un ${random.pick(['figuier', 'cerisier', 'tilleul', 'olivier', 'néflier'])}.`,
    pool: `La piscine de ${random.whole(6, 11)} mètres se chauffe dès ${random.pick(['avril', 'mai'])}.`,
    terrace: `La terrasse de ${size + 8} m² accueille une table de ${random.whole(4, 10)} couverts.`,
    balcony: `Le balcon de ${size} m² prolonge le séjour.`,
    view: `La vue porte loin, ${random.pick(['sur les toits', 'sur le clocher', 'par-dessus les arbres', 'vers les collines'])}, depuis ${random.pick(['le séjour', 'la cuisine', 'la chambre principale'])}.`,
    garage: `Le garage prend une voiture et ${random.whole(2, 5)} vélos.`,
    parking: `Une place de stationnement numérotée (${random.whole(3, 88)}) est comprise.`,
    cellar: `Une cave de ${size} m², saine et ventilée, complète le lot.`,
    fireplace: `La cheminée de ${random.pick(['marbre gris', 'pierre', 'marbre rouge', 'brique'])} fonctionne : ramonage de ${random.whole(2023, 2025)}.`,
    elevator: `L’ascenseur, révisé en ${random.whole(2018, 2025)}, s’arrête au palier.`,
    air_conditioning: `La climatisation réversible couvre ${random.whole(2, 4)} pièces.`,
    furnished: `Meublé avec soin : literie de ${random.whole(140, 160)} cm, bureau, vaisselle pour ${random.whole(2, 6)}.`,
    accessible: `Portes de ${random.whole(83, 93)} cm et douche de plain-pied : le logement est accessible en fauteuil.`,
    storage: `Un débarras de ${random.between(2, 5).toFixed(1).replace('.', ',')} m² évite d’encombrer l’entrée.`,
    top_floor: `Personne au-dessus : c’est le ${home.floor}e et dernier niveau.`,
  };
  return home.features.map((feature) => ways[feature]).filter((way) => way !== undefined);
}

function premises(
  home: HomeFacts,
  street: string,
  near: string,
  walk: number,
  random: Random,
): string[][] {
  if (home.type === 'land') {
    return [
      [`${capital(street)}, terrain de ${home.landSurface} m² à ${walk} minutes à pied ${near}.`],
      [`Façade de ${random.whole(12, 28)} mètres, pente légère, eau et électricité en bordure.`],
      [
        `Le certificat d’urbanisme de ${random.whole(2023, 2026)} autorise ${random.whole(110, 220)} m² de plancher.`,
      ],
    ];
  }
  if (home.type === 'parking') {
    return [
      [`Emplacement de ${home.surface} m² en sous-sol, ${street}, à ${walk} minutes ${near}.`],
      [
        `Accès par télécommande, hauteur ${random.between(1.9, 2.2).toFixed(2).replace('.', ',')} m, prise pour recharger une voiture possible.`,
      ],
    ];
  }
  return [
    [`Local de ${home.surface} m² en pied d’immeuble, ${street}, à ${walk} minutes ${near}.`],
    [
      `Vitrine de ${random.whole(3, 9)} mètres, réserve de ${random.whole(8, 30)} m², rideau électrique.`,
    ],
    [`Bail commercial à signer, tous commerces sauf restauration avec extraction.`],
  ];
}
