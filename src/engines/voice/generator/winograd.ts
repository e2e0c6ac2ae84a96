/**
 * A convolution by products: of `inputs` numbers that follow each other, `taps - 1` more than `outputs`, with a kernel.
 * outputs = fromPoints' ((toPoints inputs) * (ofKernel kernel)). (Winograd, "Arithmetic Complexity of Computations"; Toom and Cook.)
 */
export type Winograd = {
  outputs: number
  taps: number
  points: number
  /** [points][inputs] */
  toPoints: Float64Array
  /** [points][taps] */
  ofKernel: Float64Array
  /** [points][outputs] */
  fromPoints: Float64Array
}

type Row = { inputs: number[]; kernel: number[]; outputs: number[] }
type Complex = { re: number; im: number }

/** Less than this is zero; zeros are not multiplied. */
const ROUNDING = 1e-12
const ONE: Complex = { re: 1, im: 0 }

/**
 * Evaluates at real points, at points exp(i angle) of the unit circle together with their conjugates, and at infinity: one more
 * than the real points and two for each angle make the inputs. A pair takes three real products (Karatsuba); points of the
 * circle keep rounding small where there are many.
 */
export function winograd(outputs: number, taps: number, reals: number[], angles: number[]): Winograd {
  const inputs = outputs + taps - 1
  const onCircle = angles.map((angle) => ({ re: Math.cos(angle), im: Math.sin(angle) }))
  const all = [
    ...reals.map((re) => ({ re, im: 0 })),
    ...onCircle.flatMap(({ re, im }) => [
      { re, im },
      { re, im: -im },
    ]),
  ]
  if (all.length + 1 !== inputs) throw new RangeError(`${inputs} inputs need ${inputs - 1} points`)
  const rows: Row[] = []

  for (const x of reals) {
    const point = { re: x, im: 0 }
    rows.push({
      inputs: basis(point, all, inputs).map(({ re }) => re),
      kernel: powers(point, taps).map(({ re }) => re),
      outputs: powers(point, outputs).map(({ re }) => re),
    })
  }
  for (const point of onCircle) {
    const d = basis(point, all, inputs)
    const g = powers(point, taps)
    const z = powers(point, outputs)
    // (a + ib)(c + id): t1 = (a + b) c, t2 = a (d - c), t3 = b (c + d); real t1 - t3, imaginary t1 + t2. With the conjugate
    // twice the real part of that times z^i is left.
    rows.push(
      {
        inputs: d.map(({ re }) => re),
        kernel: g.map(({ re, im }) => re + im),
        outputs: z.map(({ re, im }) => 2 * (re - im)),
      },
      {
        inputs: d.map(({ re, im }) => im - re),
        kernel: g.map(({ re }) => re),
        outputs: z.map(({ im }) => -2 * im),
      },
      {
        inputs: d.map(({ re, im }) => re + im),
        kernel: g.map(({ im }) => im),
        outputs: z.map(({ re }) => -2 * re),
      },
    )
  }
  rows.push({
    inputs: product(all).map(({ re }) => re),
    kernel: onlyLast(taps),
    outputs: onlyLast(outputs),
  })

  const matrix = (of: (row: Row) => number[]) =>
    Float64Array.from(rows.flatMap(of), (value) => (Math.abs(value) < ROUNDING ? 0 : value))
  return {
    outputs,
    taps,
    points: rows.length,
    toPoints: matrix((row) => row.inputs),
    ofKernel: matrix((row) => row.kernel),
    fromPoints: matrix((row) => row.outputs),
  }
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
const minus = (a: Complex, b: Complex) => ({ re: a.re - b.re, im: a.im - b.im })

function over(a: Complex, b: Complex): Complex {
  const size = b.re ** 2 + b.im ** 2
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size }
}
