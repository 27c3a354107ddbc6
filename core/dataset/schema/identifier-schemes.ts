import { z } from "zod";

/** A register in which an operator has a number; `country` is left out where it is of no single country. */
type Register = { register: string; country?: string };

/**
 * Every register that a record may name, one code each. Codes and names are those of https://org-id.guide (register of lists,
 * f500b45) and never a list that it marks as deprecated; the last group has no list there.
 */
export const identifierSchemes = {
  "AU-ABN": { register: "Australian Business Register (ABN)", country: "AU" },
  "AU-ASIC": { register: "Australian Securities and Investments Commission (ACN)", country: "AU" },
  "BE-BCE_KBO": { register: "Crossroads Bank for Enterprises", country: "BE" },
  "BG-EIK": { register: "Commercial Register of Bulgaria (ЕИК)", country: "BG" },
  "BR-CNPJ": { register: "National Registry of Legal Entities of Brazil (CNPJ)", country: "BR" },
  "BW-CIPA": { register: "Companies and Intellectual Property Authority of Botswana", country: "BW" },
  "CH-FDJP": { register: "Commercial Registry of Switzerland (UID)", country: "CH" },
  "CZ-ICO": { register: "ARES, registers of economic subjects of Czechia (IČO)", country: "CZ" },
  "DE-CR": { register: "Handelsregister (Common Register Portal of the German Federal States)", country: "DE" },
  "DK-CVR": { register: "Danish Central Business Register (CVR)", country: "DK" },
  "EE-RIK": { register: "e-Business Register of Estonia (RIK)", country: "EE" },
  "ES-NIF": { register: "Tax Identification Number of Spain (NIF, formerly CIF)", country: "ES" },
  "FI-PRO": { register: "Finnish Patent and Registration Office (Y-tunnus)", country: "FI" },
  "FR-RCS": { register: "Registre du commerce et des sociétés of France (SIREN)", country: "FR" },
  "GB-COH": { register: "Companies House", country: "GB" },
  "GR-CR": { register: "General Electronic Commercial Registry of Greece (Γ.Ε.ΜΗ.)", country: "GR" },
  "HU-AFA": { register: "Company register of Hungary (cégjegyzékszám)", country: "HU" },
  "IE-CRO": { register: "Irish Companies Registration Office", country: "IE" },
  "IN-MCA": { register: "Ministry of Corporate Affairs of India (CIN)", country: "IN" },
  "IT-CF": { register: "Tax code or VAT number of Italy (Codice Fiscale, Partita IVA)", country: "IT" },
  "JP-JCN": { register: "National Tax Agency's corporate numbers of Japan (法人番号)", country: "JP" },
  "LT-RC": { register: "Register of Legal Entities of Lithuania", country: "LT" },
  "LU-RCS": { register: "Luxembourg Trade and Companies Register", country: "LU" },
  "LV-RE": { register: "Register of Enterprises of the Republic of Latvia", country: "LV" },
  "MX-RFC": { register: "Federal Taxpayers Registry of Mexico (RFC)", country: "MX" },
  "MY-SSM": { register: "Companies Commission of Malaysia (SSM)", country: "MY" },
  "NG-CAC": { register: "Nigerian Corporate Affairs Commission (RC)", country: "NG" },
  "NL-KVK": { register: "Dutch Chamber of Commerce (KVK)", country: "NL" },
  "NO-BRC": { register: "Brønnøysund Register Centre", country: "NO" },
  "NZ-CO": { register: "New Zealand Companies Office", country: "NZ" },
  "PL-KRS": { register: "National Court Register of Poland (KRS)", country: "PL" },
  "PL-NIP": { register: "Tax Identification Number of Poland (NIP)", country: "PL" },
  "PT-NIPPC": { register: "Number of Legal Entities of Portugal (NIPC)", country: "PT" },
  "RO-CR": { register: "National Trade Register Office of Romania (order number)", country: "RO" },
  "RO-CUI": { register: "National Trade Register of Romania (CUI)", country: "RO" },
  "RS-APR": { register: "Serbian Business Registers Agency", country: "RS" },
  "RU-OGRN": { register: "Unified State Register of Legal Entities of Russia (ОГРН)", country: "RU" },
  "SA-CR": { register: "Commercial Register of Saudi Arabia", country: "SA" },
  "SE-ON": { register: "Business Registration Number of Sweden (organisationsnummer)", country: "SE" },
  "SG-ACRA": { register: "Accounting and Corporate Regulatory Authority of Singapore (UEN)", country: "SG" },
  "SK-ICO": { register: "Register of legal entities of Slovakia (IČO)", country: "SK" },
  "US-EIN": { register: "Internal Revenue Service (EIN)", country: "US" },
  "US-WA_CR": { register: "Secretary of State of Washington, Corporations Division", country: "US" },
  "VN-TIN": { register: "Tax Identification Number of Viet Nam", country: "VN" },
  "XI-LEI": { register: "Global Legal Entity Identifier Index (LEI)" },
  "XI-WIKIDATA": { register: "Wikidata" },
  "ZA-CIP": { register: "Companies and Intellectual Property Commission of South Africa", country: "ZA" },

  "AE-LICENCE": { register: "Trade licence of the United Arab Emirates, the authority not named", country: "AE" },
  "GB-FCA": { register: "Financial Services Register of the Financial Conduct Authority", country: "GB" },
  "GR-AFM": { register: "Tax registration number of Greece (Α.Φ.Μ.)", country: "GR" },
  "IE-CBI": { register: "Registers of the Central Bank of Ireland", country: "IE" },
  ISIN: { register: "International Securities Identification Number" },
  "TR-ITO": { register: "Istanbul Trade Registry", country: "TR" },
  "US-NMLS": { register: "Nationwide Multistate Licensing System", country: "US" },
  "US-SEC": { register: "Securities and Exchange Commission, EDGAR (CIK)", country: "US" },
  "UY-RUT": { register: "Taxpayer registry of Uruguay (RUT)", country: "UY" },
  VAT: { register: "VAT number" },
} as const satisfies Record<string, Register>;

export type IdentifierScheme = keyof typeof identifierSchemes;

const codes = Object.keys(identifierSchemes) as [IdentifierScheme, ...IdentifierScheme[]];

export const identifierSchemeSchema = z
  .enum(codes, { error: ({ input }) => `${JSON.stringify(input)} is no known register (a new one is added in core/dataset/schema/identifier-schemes.ts)` })
  .describe("Code of the register, after org-id.guide.")
  .meta({ enumDescriptions: codes.map((code) => identifierSchemes[code].register) });
