// The compilations behind the tests are shared and cached: parallel tests would only wait for each other.
[assembly: DoNotParallelize]
