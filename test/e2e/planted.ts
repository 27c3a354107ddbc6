/** What the replicas hold of a person's own: none of it may leave the page. */
export const planted = ["Marijke", "Testaert", "470 00 00", "Rue des Essais", "Inventiville", "1399", "example.test", "ending 0042"];

/** Of the seller's block: contact data that must stay, where name and country may leave. */
export const plantedContact = ["desk@brightnest", "755 0000"];
