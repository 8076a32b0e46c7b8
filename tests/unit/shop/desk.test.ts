import { inMemory } from './order-databases.ts';
import { operatingSuite } from './order-operating-suite.ts';
import { deskSuite } from './order-suite.ts';

deskSuite('SQLite', () => inMemory);
operatingSuite('SQLite', () => inMemory);
