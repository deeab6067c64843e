"""What is counted: money, power and chips, numbers as they are written, and dates."""
