set(DATELINE_ENCODER_SOURCES
  src/encoder/encoder.cc
  src/encoder/heads.cc
  src/encoder/kernels.cc
  src/encoder/kernels_plain.cc
  src/encoder/layers.cc
  src/encoder/model_file.cc
  src/encoder/pair_head.cc
  src/encoder/product.cc
  src/encoder/tree_decoder.cc
  src/encoder/word_pieces.cc
)
# The kernels for one instruction set each; which of them runs is asked of the processor at run time.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  list(APPEND DATELINE_ENCODER_SOURCES src/encoder/kernels_avx2.cc src/encoder/kernels_vnni.cc)
  set_property(SOURCE src/encoder/kernels.cc APPEND PROPERTY COMPILE_DEFINITIONS DATELINE_X86_KERNELS)
  set_property(SOURCE src/encoder/kernels_avx2.cc APPEND PROPERTY COMPILE_OPTIONS -mavx2)
  set_property(SOURCE src/encoder/kernels_vnni.cc APPEND PROPERTY COMPILE_OPTIONS
    -mavx2 -mavx512f -mavx512bw -mavx512vl -mavx512vnni)
endif()
# Time is spent here also in builds for tests.
set_property(SOURCE src/encoder/kernels_plain.cc src/encoder/kernels_avx2.cc src/encoder/kernels_vnni.cc
  src/encoder/product.cc APPEND PROPERTY COMPILE_OPTIONS -O3)
# Vectors of eight floats are passed between inlined functions only: no ABI to warn of.
set_property(SOURCE ${DATELINE_ENCODER_SOURCES} APPEND PROPERTY COMPILE_OPTIONS -Wno-psabi)
target_sources(dateline PRIVATE ${DATELINE_ENCODER_SOURCES})
list(APPEND DATELINE_TEST_SOURCES
  src/encoder/encoder_test.cc
  src/encoder/tree_decoder_test.cc
)
