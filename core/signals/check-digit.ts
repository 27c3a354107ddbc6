import type { CheckDigit } from "../dataset/index-format.ts";

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** UPU S10 (https://www.upu.int, standard S10): two letters, eight digits, check digit, country. */
export function isS10(number: string): boolean {
  const match = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(number);
  if (!match) return false;
  const [, digits = "", check = ""] = match;
  const sum = S10_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const rest = 11 - (sum % 11);
  const expected = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return expected === Number(check);
}

/** GS1 modulo 10: weights 3 and 1 from the right, the last digit checks the rest. */
function isMod10(digits: string): boolean {
  const all = [...digits].map(Number).toReversed();
  const sum = all.slice(1).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === all[0];
}

/** Weights 1 and 2 from the left; a letter counts as (ASCII − 3) mod 10 (UPS 1Z, OnTrac; jkeen/tracking_number_data). */
function isMod10Weights12(text: string): boolean {
  const values = Array.from(text.slice(0, -1), (sign) => (/\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 3) % 10));
  const sum = values.reduce((total, value, index) => total + value * (index % 2 === 0 ? 1 : 2), 0);
  return (10 - (sum % 10)) % 10 === Number(text.at(-1));
}

/** The last digit is the rest of the number before it divided by seven. */
function isMod7(digits: string): boolean {
  const check = Number(digits.at(-1));
  let rest = 0;
  for (const digit of digits.slice(0, -1)) rest = (rest * 10 + Number(digit)) % 7;
  return rest === check;
}

/** Modulo 11 with weights 1, 3, 7 repeated from the right, a rest of ten counts as zero. */
function isMod11(digits: string): boolean {
  const weights = [1, 3, 7];
  const body = Array.from(digits.slice(0, -1)).toReversed();
  const sum = body.reduce((total, digit, index) => total + Number(digit) * (weights[index % 3] ?? 1), 0);
  return (sum % 11) % 10 === Number(digits.at(-1));
}

/** True when the part that the check digit closes bears a right one. `none` is never proof. */
export function hasValidCheckDigit(kind: CheckDigit, number: string): boolean {
  const digits = number.replace(/\D/g, "");
  switch (kind) {
    case "s10":
      return isS10(number);
    case "mod10":
      return digits.length > 1 && isMod10(digits);
    case "mod10Weights12":
      return number.length > 1 && isMod10Weights12(number);
    case "mod7":
      return digits.length > 1 && isMod7(digits);
    case "mod11":
      return digits.length > 1 && isMod11(digits);
    case "none":
      return false;
  }
}
