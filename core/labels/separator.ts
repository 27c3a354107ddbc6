/** Parts the labels of a table: no label holds it, and JSON writes it as it is. A module of its own: the reader carries no labels. */
export const BETWEEN_LABELS = "~";
