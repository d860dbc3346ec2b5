target_sources(dateline_cli PRIVATE
  apps/cli/add_command.cc
  apps/cli/entries.cc
  apps/cli/export_command.cc
  apps/cli/export_graphs.cc
  apps/cli/format.cc
  apps/cli/main.cc
  apps/cli/progress.cc
  apps/cli/query_command.cc
  apps/cli/read_command.cc
  apps/cli/serve_command.cc
  apps/cli/settings.cc
  apps/cli/terminal.cc
)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
target_link_libraries(dateline_cli PRIVATE CLI11::CLI11 tomlplusplus::tomlplusplus)
target_compile_definitions(dateline_cli PRIVATE DATELINE_VERSION="${PROJECT_VERSION}")
