target_sources(dateline_cli PRIVATE
  apps/cli/main.cc
)
