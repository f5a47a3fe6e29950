import { z } from 'zod';

// The page's content security policy forbids eval, which zod's compiled parsers probe for.
z.config({ jitless: true });

/** zod as the whole project uses it. Import it from here and from nowhere else. */
export { z };
