import { keepTowns } from '../../src/domains/places/gazetteer/service/keep-towns';

keepTowns(process.cwd());
