import { keepTowns } from '../../src/domains/places/gazetteer/service/keep-towns';

try {
  keepTowns(process.cwd());
} catch (error) {
  // One line: an operator needs the reason, not where in our code it was met.
  console.log(String(error));
  process.exitCode = 1;
}
