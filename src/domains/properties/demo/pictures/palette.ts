/** The light of a picture outdoors: sky, ground, leaves and what windows show. */
export interface Light {
  readonly skyTop: string;
  readonly skyLow: string;
  readonly sun: string;
  readonly far: string;
  readonly ground: string;
  readonly path: string;
  readonly leaf: string;
  readonly leafDark: string;
  readonly glass: string;
  readonly lit: string;
}

const MORNING: Light = {
  skyTop: '#cfe0e8',
  skyLow: '#f6ead9',
  sun: '#fff4dc',
  far: '#b9c9cc',
  ground: '#a9b38a',
  path: '#d8cbb6',
  leaf: '#7f9a6b',
  leafDark: '#5f7b55',
  glass: '#8fa9b5',
  lit: '#b8cdd4',
};
const NOON: Light = {
  skyTop: '#a9cbe0',
  skyLow: '#e4eff2',
  sun: '#ffffff',
  far: '#a3b9c4',
  ground: '#9cb07c',
  path: '#ded6c8',
  leaf: '#6f9160',
  leafDark: '#4e704a',
  glass: '#7d9fb2',
  lit: '#a5c3d2',
};
const DUSK: Light = {
  skyTop: '#4f5b7c',
  skyLow: '#e3a98a',
  sun: '#f7d9a8',
  far: '#6f6a80',
  ground: '#6c7560',
  path: '#9c8f86',
  leaf: '#55694f',
  leafDark: '#3e5140',
  glass: '#54617a',
  lit: '#f6cf86',
};
const AUTUMN: Light = {
  skyTop: '#d9dcd6',
  skyLow: '#f3e8da',
  sun: '#fdf1dd',
  far: '#c0bcae',
  ground: '#b3a779',
  path: '#d5c7b2',
  leaf: '#c08a4a',
  leafDark: '#9c6538',
  glass: '#93a3a6',
  lit: '#c4cdc9',
};

export const LIGHTS: readonly [Light, ...Light[]] = [MORNING, NOON, DUSK, AUTUMN];

/** The colours of one home indoors, the same in each of its rooms. */
export interface Interior {
  readonly wall: string;
  readonly wallShade: string;
  readonly floor: string;
  readonly floorLine: string;
  readonly main: string;
  readonly mainDark: string;
  readonly accent: string;
  readonly wood: string;
  readonly cloth: string;
  readonly ink: string;
}

const interior = (colours: string): Interior => {
  const [
    wall = '',
    wallShade = '',
    floor = '',
    floorLine = '',
    main = '',
    mainDark = '',
    accent = '',
    wood = '',
    cloth = '',
    ink = '',
  ] = colours.split(' ');
  return { wall, wallShade, floor, floorLine, main, mainDark, accent, wood, cloth, ink };
};

export const INTERIORS: readonly [Interior, ...Interior[]] = [
  interior('#f1eadf #e2d8c8 #c99f72 #b78b5e #5f7384 #4b5d6c #b4553a #8a6242 #f7f1e6 #33302c'),
  interior('#e8ece6 #d6dcd2 #d8c3a3 #c4ad8a #7b8f72 #637659 #c9803f #9a7450 #fbf7ee #2f3430'),
  interior('#f5f0ea #e6ded4 #a9805c #966e4c #c9a27e #b08661 #7a3b33 #6d4a33 #fffaf2 #362c27'),
  interior('#dfe5ea #cbd4db #bfae98 #ab9a83 #b6604a #984a37 #2f4a5c #7c6047 #f3f1ec #2a3238'),
  interior('#efe6e0 #e0d3ca #8d6b4f #7b5b41 #8b7f95 #736880 #cf9a4b #59402e #faf4ee #302a33'),
  interior('#f4f2ec #e3e0d6 #dccfb9 #c9baa1 #3f5650 #304540 #d08a5a #a27c56 #ffffff #28302e'),
  interior('#ebe3d3 #dacfb9 #b98f5d #a67d4d #a4472f #873723 #3d5a66 #7f5a36 #f8f0de #352a20'),
  interior('#e6e3ee #d4d0df #cdb89c #b9a486 #56628c #434e75 #d6a05c #8f7151 #f8f6fb #2b2d3d'),
  interior('#f2ece7 #e2d8d0 #9a7c66 #886b56 #d3b8a3 #bb9c85 #4e6b5c #654b3a #fdf8f3 #332d29'),
  interior('#e4ebe9 #d0dad7 #c8a986 #b4956f #d9b25c #bf9743 #46636b #8d6a48 #f6faf8 #2b3333'),
];

export function at<Item>(items: readonly [Item, ...Item[]], index: number): Item {
  return items[index % items.length] ?? items[0];
}
