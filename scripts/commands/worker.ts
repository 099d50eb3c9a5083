import '../../src/worker';
