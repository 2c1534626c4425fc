/* Intel's MKL, inside PyTorch, keeps its faster AVX2 code for Intel's own processors.
   Preloaded, this lets it use that code on AMD's too: a quarter to a half faster. */
int mkl_serv_intel_cpu_true(void) { return 1; }
