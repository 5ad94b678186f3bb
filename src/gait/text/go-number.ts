/** Numbers as Go prints them. */

/**
 * A float in Go's `%g` manner with the shortest digits: plain unless the decimal exponent is below -4 or at least `large`,
 * then `d.ddde+XX`. Infinities are `+Inf` and `-Inf`; the sign of zero is kept.
 */
export function goFloat(value: number, large: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const { digits, exponent } = shortest(Math.abs(value));
  if (exponent < -4 || exponent >= large) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
    const power = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${digits.slice(0, 1)}${fraction}e${exponent < 0 ? "-" : "+"}${power}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The shortest decimal digits that read back as `value` (not negative, finite), and the power of ten of the first. */
function shortest(value: number): { readonly digits: string; readonly exponent: number } {
  const [mantissa = "0", power = "0"] = value.toExponential().split("e");
  return { digits: mantissa.replace(".", ""), exponent: Number(power) };
}
