// The float loops of kernels.h, included by one source for each instruction set, inside a namespace
// of its own: GCC's vectors of eight floats become two SSE registers, one AVX register, or plain
// code, and mean the same everywhere. No fused multiply-add (-ffp-contract=off), no libm, no std
// header: an inline function compiled here for AVX2 must not be picked by the linker for the whole
// program.

#ifndef DATELINE_FLOAT_LOOPS
#error "included by kernels_*.cc only"
#endif

typedef float F8 __attribute__((vector_size(32)));
typedef int32_t I8 __attribute__((vector_size(32)));
#define DATELINE_INLINE static inline __attribute__((always_inline))

DATELINE_INLINE F8 load(const float* p) {
  F8 v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}
DATELINE_INLINE I8 load_whole(const int32_t* p) {
  I8 v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}
DATELINE_INLINE void store(float* p, F8 v) { __builtin_memcpy(p, &v, sizeof v); }
DATELINE_INLINE F8 all(float x) { return F8{x, x, x, x, x, x, x, x}; }
DATELINE_INLINE I8 all_whole(int32_t x) { return I8{x, x, x, x, x, x, x, x}; }
#if defined(__AVX2__)
// The same as below in one instruction each: also for NaN, where both give the second.
DATELINE_INLINE F8 larger(F8 a, F8 b) { return (F8)_mm256_max_ps((__m256)a, (__m256)b); }
DATELINE_INLINE F8 smaller(F8 a, F8 b) { return (F8)_mm256_min_ps((__m256)a, (__m256)b); }
#else
DATELINE_INLINE F8 larger(F8 a, F8 b) { return a > b ? a : b; }
DATELINE_INLINE F8 smaller(F8 a, F8 b) { return a < b ? a : b; }
#endif
// The fixed tree: (0+4)+(2+6) + (1+5)+(3+7).
DATELINE_INLINE float sum(F8 v) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}
DATELINE_INLINE float largest(F8 v) {
  float m = v[0];
  for (int i = 1; i < 8; ++i) m = v[i] > m ? v[i] : m;
  return m;
}

// Round to even by adding 1.5 * 2^23: exact for |x| < 2^22.
constexpr float kRound = 12582912.0f;

// exp by 2^n * e^r, |r| <= ln 2 / 2, and Cephes' polynomial for e^r: relative error below 2e-7.
DATELINE_INLINE F8 exp_of(F8 x) {
  x = larger(smaller(x, all(88.0f)), all(-87.0f));
  const F8 shifted = x * all(1.44269504088896341f) + all(kRound);
  const F8 n = shifted - all(kRound);
  F8 r = x - n * all(0.693359375f);
  r = r - n * all(-2.12194440e-4f);
  F8 p = all(1.9875691500e-4f);
  p = p * r + all(1.3981999507e-3f);
  p = p * r + all(8.3334519073e-3f);
  p = p * r + all(4.1665795894e-2f);
  p = p * r + all(1.6666665459e-1f);
  p = p * r + all(5.0000001201e-1f);
  p = p * (r * r) + r + all(1.0f);
  const I8 power = ((I8)shifted - (I8)all(kRound) + all_whole(127)) << 23;
  return p * (F8)power;
}

// erf as x * P(x^2) / Q(x^2) on [-4, 4] (the rational function of Eigen and XLA): error below 1e-6.
DATELINE_INLINE F8 gelu_of(F8 y) {
  const F8 x = larger(smaller(y * all(0.70710678118654752f), all(4.0f)), all(-4.0f));
  const F8 z = x * x;
  F8 p = all(-2.72614225801306e-10f);
  p = p * z + all(2.77068142495902e-08f);
  p = p * z + all(-2.10102402082508e-06f);
  p = p * z + all(-5.69250639462346e-05f);
  p = p * z + all(-7.34990630326855e-04f);
  p = p * z + all(-2.95459980854025e-03f);
  p = p * z + all(-1.60960333262415e-02f);
  F8 q = all(-1.45660718464996e-05f);
  q = q * z + all(-2.13374055278905e-04f);
  q = q * z + all(-1.68282697438203e-03f);
  q = q * z + all(-7.37332916720468e-03f);
  q = q * z + all(-1.42647390514189e-02f);
  const F8 half = y * all(0.5f);
  return half + half * (x * p / q);
}

DATELINE_INLINE void store_u8(uint8_t* out, F8 x, F8 step) {
  const F8 within = larger(smaller(x * step, all(127.0f)), all(-128.0f));
  const I8 whole = (I8)(within + all(kRound)) - (I8)all(kRound) + all_whole(128);
#if defined(__AVX2__)
  const __m256i w = (__m256i)whole;
  const __m128i half = _mm_packs_epi32(_mm256_castsi256_si128(w), _mm256_extracti128_si256(w, 1));
  _mm_storel_epi64((__m128i*)out, _mm_packus_epi16(half, half));
#else
  typedef uint8_t U8 __attribute__((vector_size(8)));
  const U8 bytes = __builtin_convertvector(whole, U8);
  __builtin_memcpy(out, &bytes, sizeof bytes);
#endif
}

DATELINE_INLINE F8 rescaled(const int32_t* acc, Rescale by, size_t o) {
  return __builtin_convertvector(load_whole(acc + o), F8) * load(by.scale + o) + load(by.bias + o);
}

static void rescale(const int32_t* acc, size_t rows, size_t n, Rescale by, float* out) {
  for (size_t r = 0; r < rows; ++r, acc += n, out += n) {
    for (size_t o = 0; o < n; o += kLanes) store(out + o, rescaled(acc, by, o));
  }
}

static void rescale_gelu(const int32_t* acc, size_t rows, size_t n, Rescale by, float* out) {
  for (size_t r = 0; r < rows; ++r, acc += n, out += n) {
    for (size_t o = 0; o < n; o += kLanes) store(out + o, gelu_of(rescaled(acc, by, o)));
  }
}

static void rescale_gelu_quantise(const int32_t* acc, size_t rows, size_t n, Rescale by,
                                  const float* step, uint8_t* out) {
  for (size_t r = 0; r < rows; ++r, acc += n, out += n) {
    for (size_t o = 0; o < n; o += kLanes) {
      store_u8(out + o, gelu_of(rescaled(acc, by, o)), load(step + o));
    }
  }
}

DATELINE_INLINE void norm_row(float* x, size_t n, F8 total, Norm norm, const float* step,
                              uint8_t* out) {
  const float mean = sum(total) / static_cast<float>(n);
  F8 squares = all(0.0f);
  for (size_t o = 0; o < n; o += kLanes) {
    const F8 d = load(x + o) - all(mean);
    squares = squares + d * d;
  }
  const float scale = 1.0f / __builtin_sqrtf(sum(squares) / static_cast<float>(n) + norm.eps);
  for (size_t o = 0; o < n; o += kLanes) {
    const F8 d = load(x + o) - all(mean);
    const F8 y = d * all(scale) * load(norm.weight + o) + load(norm.bias + o);
    store(x + o, y);
    store_u8(out + o, y, load(step + o));
  }
}

static void add_norm_quantise(const int32_t* acc, size_t rows, size_t n, Rescale by, Norm norm,
                              const float* step, float* x, uint8_t* out) {
  for (size_t r = 0; r < rows; ++r, acc += n, x += n, out += n) {
    F8 total = all(0.0f);
    for (size_t o = 0; o < n; o += kLanes) {
      const F8 y = load(x + o) + rescaled(acc, by, o);
      store(x + o, y);
      total = total + y;
    }
    norm_row(x, n, total, norm, step, out);
  }
}

static void norm_quantise(size_t rows, size_t n, Norm norm, const float* step, float* x,
                          uint8_t* out) {
  for (size_t r = 0; r < rows; ++r, x += n, out += n) {
    F8 total = all(0.0f);
    for (size_t o = 0; o < n; o += kLanes) total = total + load(x + o);
    norm_row(x, n, total, norm, step, out);
  }
}

static void quantise(const float* x, size_t rows, size_t n, const float* step, uint8_t* out) {
  for (size_t r = 0; r < rows; ++r, x += n, out += n) {
    for (size_t o = 0; o < n; o += kLanes) store_u8(out + o, load(x + o), load(step + o));
  }
}

static void gelu(float* x, size_t n) {
  for (size_t o = 0; o < n; o += kLanes) store(x + o, gelu_of(load(x + o)));
}

static void exponential(float* x, size_t n, float most) {
  for (size_t o = 0; o < n; o += kLanes) store(x + o, exp_of(load(x + o) - all(most)));
}

// R rows by L lanes of outputs; each output is one chain over k, so tiles change no bit.
template <int R, int L>
DATELINE_INLINE void multiply_tile(const float* a, size_t a_stride, size_t k, const float* b,
                                   size_t b_stride, float* out, size_t out_stride) {
  F8 acc[R][L];
  for (int r = 0; r < R; ++r) {
    for (int l = 0; l < L; ++l) acc[r][l] = all(0.0f);
  }
  for (size_t i = 0; i < k; ++i) {
    F8 w[L];
    for (int l = 0; l < L; ++l) w[l] = load(b + i * b_stride + l * kLanes);
    for (int r = 0; r < R; ++r) {
      const F8 x = all(a[r * a_stride + i]);
      for (int l = 0; l < L; ++l) acc[r][l] = acc[r][l] + x * w[l];
    }
  }
  for (int r = 0; r < R; ++r) {
    for (int l = 0; l < L; ++l) store(out + r * out_stride + l * kLanes, acc[r][l]);
  }
}

template <int L>
DATELINE_INLINE void multiply_columns(const float* a, size_t a_stride, size_t rows, size_t k,
                                      const float* b, size_t b_stride, float* out,
                                      size_t out_stride) {
  size_t r = 0;
  for (; r + 4 <= rows; r += 4) {
    multiply_tile<4, L>(a + r * a_stride, a_stride, k, b, b_stride, out + r * out_stride,
                        out_stride);
  }
  for (; r < rows; ++r) {
    multiply_tile<1, L>(a + r * a_stride, a_stride, k, b, b_stride, out + r * out_stride,
                        out_stride);
  }
}

static void multiply(const float* a, size_t a_stride, size_t rows, size_t k, const float* b,
                     size_t b_stride, size_t n, float* out, size_t out_stride) {
  size_t o = 0;
  for (; o + 2 * kLanes <= n; o += 2 * kLanes) {
    multiply_columns<2>(a, a_stride, rows, k, b + o, b_stride, out + o, out_stride);
  }
  if (o < n) multiply_columns<1>(a, a_stride, rows, k, b + o, b_stride, out + o, out_stride);
}

// Scores of R rows become weights in place; columns past `rows` become 0. Returns 1 / sum of each.
DATELINE_INLINE float softmax_row(float* scores, size_t rows, size_t width) {
  for (size_t j = rows; j < width; ++j) scores[j] = -3e38f;
  F8 top = load(scores);
  for (size_t j = kLanes; j < width; j += kLanes) top = larger(top, load(scores + j));
  const F8 most = all(largest(top));
  F8 total = all(0.0f);
  for (size_t j = 0; j < width; j += kLanes) {
    const F8 e = exp_of(load(scores + j) - most);
    store(scores + j, e);
    total = total + e;
  }
  // What stands past the row's end counts e^-87 = 1e-38, which no sum of at least 1 can feel.
  return 1.0f / sum(total);
}

static void attention(const float* qkv, size_t rows, size_t heads, const float* step, float* room,
                      uint8_t* out) {
  const size_t hidden = heads * kHeadWidth, stride = 3 * hidden, width = padded(rows, 16);
  constexpr float kScale = 0.17677669529663687f;  // 1 / sqrt(32)
  float* keys = room;                             // kHeadWidth x width
  float* scores = room + kHeadWidth * width;      // 4 x width
  for (size_t h = 0; h < heads; ++h) {
    const float* q = qkv + h * kHeadWidth;
    const float *k = q + hidden, *v = k + hidden;
    for (size_t d = 0; d < kHeadWidth; ++d) {
      float* line = keys + d * width;
      for (size_t j = 0; j < rows; ++j) line[j] = k[j * stride + d];
      for (size_t j = rows; j < width; ++j) line[j] = 0.0f;
    }
    for (size_t i = 0; i < rows; i += 4) {
      const size_t count = rows - i < 4 ? rows - i : 4;
      float scaled[4 * kHeadWidth], answer[4 * kHeadWidth];
      for (size_t r = 0; r < count; ++r) {
        for (size_t d = 0; d < kHeadWidth; d += kLanes) {
          store(scaled + r * kHeadWidth + d, load(q + (i + r) * stride + d) * all(kScale));
        }
      }
      multiply(scaled, kHeadWidth, count, kHeadWidth, keys, width, width, scores, width);
      float share[4];
      for (size_t r = 0; r < count; ++r) share[r] = softmax_row(scores + r * width, rows, width);
      multiply(scores, width, count, rows, v, stride, kHeadWidth, answer, kHeadWidth);
      for (size_t r = 0; r < count; ++r) {
        uint8_t* to = out + (i + r) * hidden + h * kHeadWidth;
        for (size_t d = 0; d < kHeadWidth; d += kLanes) {
          store_u8(to + d, load(answer + r * kHeadWidth + d) * all(share[r]),
                   load(step + h * kHeadWidth + d));
        }
      }
    }
  }
}
