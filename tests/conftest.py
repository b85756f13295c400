"""What every test shares."""

from hypothesis import settings

settings.register_profile("house", deadline=None)  # a busy machine is no failure; what must be fast is measured in tests/benchmarks
settings.load_profile("house")
