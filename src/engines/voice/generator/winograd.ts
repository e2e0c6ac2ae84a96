/**
 * A convolution by products: of `inputs` numbers that follow each other, `taps - 1` more than `outputs`, with a kernel.
 * outputs = fromPoints' ((toPoints inputs) * (ofKernel kernel)). (Winograd, "Arithmetic Complexity of Computations"; Toom and Cook.)
 */
export type Winograd = {
  outputs: number
  taps: number
  points: number
  /**
   * So many pairs of points come first, x and -x. The second's row for the inputs and for the outputs is that of the first with
   * every other sign turned.
   */
  twins: number
  /** [points][inputs] */
  toPoints: Float64Array
  /** [points][taps] */
  ofKernel: Float64Array
  /** [points][outputs] */
  fromPoints: Float64Array
}

type Row = { inputs: number[]; kernel: number[]; outputs: number[] }
type Complex = { re: number; im: number }
type OfComplex = (value: Complex) => number

/** Less than this is zero; zeros are not multiplied. */
const ROUNDING = 1e-12
const ONE: Complex = { re: 1, im: 0 }

/**
 * Evaluates at 0, at real numbers and their negatives, at exp(i angle) of the unit circle, its negative and their conjugates, at
 * i and -i if asked, and at infinity; all those make as many as there are inputs. A complex pair takes three real products
 * (Karatsuba); points of the circle keep rounding small where there are many.
 */
export function winograd(
  outputs: number,
  taps: number,
  { reals, angles = [], withI = false }: { reals: number[]; angles?: number[]; withI?: boolean },
): Winograd {
  const inputs = outputs + taps - 1
  const twins = [...reals.map(real), ...angles.map((angle) => ({ re: Math.cos(angle), im: Math.sin(angle) }))]
  const singles = [real(0), ...(withI ? [{ re: 0, im: 1 }] : [])]
  const chosen = [...twins.flatMap((point) => [point, negative(point)]), ...singles]
  const all = chosen.flatMap((point) => (point.im === 0 ? [point] : [point, conjugate(point)]))
  if (all.length + 1 !== inputs) throw new RangeError(`${inputs} inputs need ${inputs - 1} points`)

  const rowsAt = (point: Complex) =>
    rowsOf(basis(point, all, inputs), powers(point, taps), powers(point, outputs), point.im === 0)
  const rows = [
    // Products of a point and of its negative in turns.
    ...twins.flatMap((point) => {
      const others = rowsAt(negative(point))
      return rowsAt(point).flatMap((row, index) => [row, others[index]!])
    }),
    ...singles.flatMap(rowsAt),
    { inputs: product(all).map(({ re }) => re), kernel: onlyLast(taps), outputs: onlyLast(outputs) },
  ]
  const matrix = (of: (row: Row) => number[]) =>
    Float64Array.from(rows.flatMap(of), (value) => (Math.abs(value) < ROUNDING ? 0 : value))
  return {
    outputs,
    taps,
    points: rows.length,
    twins: reals.length + 3 * angles.length,
    toPoints: matrix((row) => row.inputs),
    ofKernel: matrix((row) => row.kernel),
    fromPoints: matrix((row) => row.outputs),
  }
}

/** Of the products at a point: d for the inputs, g for the kernel, z for the outputs. */
function rowsOf(d: Complex[], g: Complex[], z: Complex[], isReal: boolean): Row[] {
  const row = (ofInput: OfComplex, ofKernel: OfComplex, ofOutput: OfComplex): Row => ({
    inputs: d.map(ofInput),
    kernel: g.map(ofKernel),
    outputs: z.map(ofOutput),
  })
  if (isReal) return [row(realPart, realPart, realPart)]
  // (a + ib)(c + id): t1 = (a + b) c, t2 = a (d - c), t3 = b (c + d); real t1 - t3, imaginary t1 + t2. With the conjugate
  // twice the real part of that times z^i is left.
  return [
    row(
      realPart,
      ({ re, im }) => re + im,
      ({ re, im }) => 2 * (re - im),
    ),
    row(
      ({ re, im }) => im - re,
      realPart,
      ({ im }) => -2 * im,
    ),
    row(
      ({ re, im }) => re + im,
      ({ im }) => im,
      ({ re }) => -2 * re,
    ),
  ]
}

/** Coefficients of Lagrange's polynomial, which is 1 at the point and 0 at all others, with so many terms. */
function basis(point: Complex, all: Complex[], terms: number): Complex[] {
  const others = all.filter(({ re, im }) => re !== point.re || im !== point.im)
  const scale = others.reduce((sum, other) => times(sum, minus(point, other)), ONE)
  const coefficients = product(others).map((coefficient) => over(coefficient, scale))
  return Array.from({ length: terms }, (_, index) => coefficients[index] ?? { re: 0, im: 0 })
}

/** Coefficients of (x - a)(x - b)..., the constant first. */
function product(roots: Complex[]): Complex[] {
  let coefficients = [ONE]
  for (const root of roots) {
    const raised = [{ re: 0, im: 0 }, ...coefficients]
    coefficients = raised.map((term, index) =>
      index < coefficients.length ? minus(term, times(root, coefficients[index]!)) : term,
    )
  }
  return coefficients
}

const onlyLast = (count: number) => Array.from({ length: count }, (_, index) => Number(index === count - 1))

function powers(point: Complex, count: number): Complex[] {
  const all = [ONE]
  while (all.length < count) all.push(times(all.at(-1)!, point))
  return all
}

const times = (a: Complex, b: Complex) => ({ re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re })
const real = (re: number): Complex => ({ re, im: 0 })
const realPart = ({ re }: Complex) => re
const negative = ({ re, im }: Complex) => ({ re: -re, im: -im })
const conjugate = ({ re, im }: Complex) => ({ re, im: -im })
const minus = (a: Complex, b: Complex) => ({ re: a.re - b.re, im: a.im - b.im })

function over(a: Complex, b: Complex): Complex {
  const size = b.re ** 2 + b.im ** 2
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size }
}
