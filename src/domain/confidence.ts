/**
 * From here on something counts as known: declared, chosen, or fixed by what cannot be otherwise. Below it is a guess,
 * which a person looks at and the command line refuses.
 */
export const SURE = 0.9;
