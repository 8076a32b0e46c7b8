import { inMemory } from './order-databases.ts';
import { deskSuite } from './order-suite.ts';

deskSuite('SQLite', () => inMemory);
